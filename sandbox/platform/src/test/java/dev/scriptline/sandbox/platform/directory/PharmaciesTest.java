package dev.scriptline.sandbox.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PharmaciesTest {

  private static final String BT_POSTCODE = "BT([1-9]|[1-8][0-9]|9[2-4]) [1-9][ABD-HJLNP-UW-Z]{2}";
  private static final String EIRCODE = "(D6W|[AC-FHKNPRTV-Y][0-9]{2}) [0-9AC-FHKNPRTV-Y]{4}";
  private static final int ENOUGH = 60;

  private final Pharmacies pharmacies = Pharmacies.invented();

  @ParameterizedTest
  @ValueSource(strings = {"NI", "IE"})
  void fillBothRegions(String region) {
    assertThat(pharmacies.in(region)).filteredOn(Pharmacy::closed).hasSizeGreaterThan(1);
    assertThat(pharmacies.in(region))
        .filteredOn(pharmacy -> !pharmacy.closed())
        .hasSizeGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void canBeReachedByTheChannelOfTheirRegion() {
    assertThat(pharmacies.in("NI"))
        .allSatisfy(pharmacy -> assertThat(pharmacy.contact()).isPresent());
    assertThat(pharmacies.in("IE"))
        .allSatisfy(pharmacy -> assertThat(pharmacy.contact()).isEmpty());
    assertThat(pharmacies.all())
        .filteredOn(pharmacy -> !pharmacy.closed())
        .allSatisfy(pharmacy -> assertThat(pharmacy.mailbox()).endsWith("@securemail.example.org"));
  }

  @ParameterizedTest
  @CsvSource({"NI, GB, " + BT_POSTCODE, "IE, IE, " + EIRCODE})
  void haveAddressesOfTheirCountry(String region, String country, String code) {
    assertThat(pharmacies.in(region))
        .allSatisfy(pharmacy -> {
          assertThat(pharmacy.country()).isEqualTo(country);
          assertThat(pharmacy.postcode()).matches(code);
        });
  }

  @Test
  void shareNothingThatTellsThemApart() {
    List<Function<Pharmacy, ?>> distinctive =
        List.of(
            Pharmacy::id,
            Pharmacy::branchId,
            Pharmacy::contactId,
            Pharmacy::mailbox,
            Pharmacy::postcode);
    assertThat(distinctive)
        .allSatisfy(part ->
            assertThat(pharmacies.all().stream().map(part).filter(value -> value != null))
                .doesNotHaveDuplicates());
  }

  @ParameterizedTest // what real lists hold and searches stumble over
  @ValueSource(
      strings = {
        "[A-Z &]{12,}", // all capitals
        ".*O'Neill's.*", // a plain apostrophe
        ".*O’Neill’s.*", // a typographic one
        "Ó Súilleabháin.*", // accents
        "Cógaslann .*",
        "St\\. .*",
        "St [^.]*",
        ".* & .*",
        ".{140,}"
      })
  void areAwkward(String name) {
    assertThat(pharmacies.all()).anyMatch(pharmacy -> pharmacy.name().matches(name));
  }

  @Test
  void shareNamesAcrossTownsAndRegions() {
    assertThat(townsOf("Ballymaquill Pharmacy")).containsExactly("Ballymena", "Ballymoney");
    assertThat(townsOf("Cógaslann an Droichid")).containsExactly("Galway", "Clonmel");
    assertThat(townsOf("Harbour Pharmacy")).containsExactly("Bangor", "Kinsale");
  }

  @Test
  void areTheContactsOfThePlatform() {
    assertThat(Directory.builtIn().contacts())
        .hasSameSizeAs(pharmacies.in("NI"))
        .contains(
            new Contact(
                5512,
                "B-0042",
                "Harbour Pharmacy",
                "harbour.pharmacy@securemail.example.org",
                "All Other Pharmacies"))
        .anyMatch(contact -> contact.group().equals("Boots"));
  }

  private List<String> townsOf(String name) {
    return pharmacies.all().stream()
        .filter(pharmacy -> pharmacy.name().equals(name))
        .map(Pharmacy::town)
        .toList();
  }
}
