package dev.scriptline.api.pharmacy;

import static dev.scriptline.api.Samples.address;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.irishAddress;
import static dev.scriptline.api.Samples.terenurePharmacy;
import static dev.scriptline.api.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.PatientApp;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** A search over pharmacies whose names and places are awkward, and over very many of them. */
@ApiTest
class ForgivingSearchIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired LocalInfrastructure infrastructure;

  @BeforeEach
  void registerPharmacies() throws SQLException {
    asOwner("delete from pharmacy_change");
    asOwner("delete from transmission");
    asOwner("delete from pharmacy");
    northern("Harbour Pharmacy", "Bangor", "BT20 3AB");
    northern("HARBOUR PHARMACY", "Newry", "BT34 1XY");
    northern("Harbour View Chemist", "Larne", "BT40 1AA");
    northern("The Old Harbour Dispensary", "Derry", "BT48 6QQ");
    northern("O'Neill's Chemist", "Belfast", "BT1 4GG");
    northern("Castle Court Pharmacy", "Belfast", "BT1 1DD");
    northern("Hill Street Pharmacy", "Belfast", "BT11 8AA");
    northern("Søren & Daughters", "Armagh", "BT61 7AA");
    southern("Cógaslann Uí Shúilleabháin", "Dún Laoghaire", "A96 XY12");
    southern("Terenure Pharmacy", "Dublin 6W", "D6W AB12");
    southern("Rathfarnham Chemist", "Dublin", "D6W CD34");
    southern("Quay Pharmacy", "Dublin 1", "D01 EF56");
  }

  @ParameterizedTest
  @CsvSource({
    "NI, habour pharmcy, Harbour Pharmacy",
    "NI, pharmacy harbour bangor, Harbour Pharmacy",
    "NI, bangor harb, Harbour Pharmacy",
    "NI, harbourpharmacy bangor, Harbour Pharmacy",
    "NI, o'neils, O'Neill's Chemist",
    "NI, o neill, O'Neill's Chemist",
    "NI, ONIEL, O'Neill's Chemist",
    "NI, soren, Søren & Daughters",
    "NI, SØREN, Søren & Daughters",
    "NI, bt61 7aa, Søren & Daughters",
    "NI, bt617aa, Søren & Daughters",
    "NI, daugthers, Søren & Daughters",
    "IE, cogaslann ui shuilleabhain, Cógaslann Uí Shúilleabháin",
    "IE, cogaslan sulleabhain, Cógaslann Uí Shúilleabháin",
    "IE, dun laoire, Cógaslann Uí Shúilleabháin",
    "IE, dublin 1, Quay Pharmacy",
    "IE, d1, Quay Pharmacy",
    "IE, teranure, Terenure Pharmacy"
  })
  void findsFirstWhatIsMeant(String region, String typed, String meant) {
    assertThat(names(search(region, typed))).as(typed).first().isEqualTo(meant);
  }

  @Test // a decomposed é is an e and an accent of its own
  void takesAccentsHoweverTheyAreEncoded() {
    assertThat(names(search("IE", "Co\u0301gaslann"))).first().asString().startsWith("Cógaslann");
  }

  @Test
  void findsADublinDistrictByAddressAndByEircode() {
    for (String typed : List.of("d6w", "6w", "dublin 6w")) {
      assertThat(names(search("IE", typed)))
          .as(typed)
          .startsWith("Rathfarnham Chemist", "Terenure Pharmacy");
    }
  }

  @Test
  void findsTheTownsOwnDistrictBeforeThoseThatBeginLikeIt() {
    List<String> found = names(search("NI", "belfst bt1"));

    assertThat(found).hasSize(3).last().isEqualTo("Hill Street Pharmacy");
    assertThat(found).contains("Castle Court Pharmacy", "O'Neill's Chemist");
  }

  @Test
  void ranksExactThenBegunThenByWordsThenAlike() {
    northern("Harbor Pharmacy", "Omagh", "BT78 1AA");
    northern("Harbour", "Omagh", "BT78 1AB");

    assertThat(names(search("NI", "harbour")))
        .containsExactly(
            "Harbour",
            "Harbour Pharmacy",
            "HARBOUR PHARMACY",
            "Harbour View Chemist",
            "The Old Harbour Dispensary",
            "Harbor Pharmacy");
  }

  @Test
  void namesClosedOnesAfterOpenOnesOfTheSameRankAndSaysSo() {
    clinic.pharmacy(
        with(
            with(
                with(harbourPharmacy(), "closed", true),
                "address",
                address("1 Main Street", "Antrim", "BT41 1AA")),
            "name",
            "Harbour Pharmacy"));

    JsonNode found = search("NI", "harbour pharmacy").json();

    assertThat(found)
        .extracting(pharmacy -> pharmacy.get("town").asString())
        .startsWith("Bangor", "Newry", "Antrim");
    assertThat(found.at("/2/takesChannel").asBoolean()).isFalse();
    assertThat(found.at("/2/whyNot/code").asString()).isEqualTo("closed");
    assertThat(found.at("/2/whyNot/words").asString()).contains("closed");
  }

  @Test
  void tellsTheSameNameInTwoTownsApart() {
    assertThat(names(search("NI", "harbour pharmacy newry"))).first().isEqualTo("HARBOUR PHARMACY");
  }

  @Test
  void showsMailboxesThatPrescriptionsMayNotBeMailedTo() {
    clinic.pharmacy(
        with(with(terenurePharmacy(), "name", "Open Post"), "mailbox", "post@example.org"));

    assertThat(search("IE", "open post").text("/0/whyNot/code")).isEqualTo("recipient-not-allowed");
  }

  @Test
  void findsNothingForWhatIsLikeNothing() {
    assertThat(names(search("NI", "xqzvjk"))).isEmpty();
    assertThat(names(search("NI", "%' or 1=1 --"))).isEmpty();
    assertThat(names(search("NI", "harbour ".repeat(12)))).isNotEmpty();
  }

  @Test // not a measurement: without its index the search would still answer, only slowly
  void searchesAlongItsIndexes() throws SQLException {
    asOwner(
        """
        insert into pharmacy
          (id, version, name, region, line1, city, postcode, country, branch_id)
        select gen_random_uuid(), 0, initcap(substr(md5(i::text), 1, 7)) || ' Pharmacy', 'NI',
          'Main Street', 'Belfast', 'BT' || i % 80 || ' 1AA', 'GB', 'B-' || i
        from generate_series(1, 15000) as i
        """);
    asOwner("analyze pharmacy");

    assertThat(names(search("NI", "habour pharmcy"))).first().isEqualTo("Harbour Pharmacy");
    assertThat(plan("from pharmacy where region = 'NI' and search_text like '% harbour %'"))
        .contains("pharmacy_by_search_text");
    assertThat(plan("from pharmacy where region = 'NI' and 'habour' <% search_text limit 400"))
        .contains("pharmacy_by_search_text");
    assertThat(plan("from pharmacy where region = 'NI' and search_name like 'harbour%'"))
        .contains("pharmacy_by_search_name");
    assertThat(
            plan(
                "from pharmacy where region = 'NI' order by closed, search_name, city, id limit 10"))
        .contains("pharmacy_by_name");
  }

  private String plan(String query) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      StringBuilder plan = new StringBuilder();
      try (var lines = statement.executeQuery("explain select id " + query)) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private void northern(String name, String town, String postcode) {
    clinic.pharmacy(
        with(with(harbourPharmacy(), "name", name), "address", address("1 Main", town, postcode)));
  }

  private void southern(String name, String town, String eircode) {
    clinic.pharmacy(
        with(
            with(terenurePharmacy(), "name", name),
            "address",
            irishAddress("1 Main", town, eircode)));
  }

  private Answer search(String region, String typed) {
    String query = UriUtils.encode(typed, "UTF-8");
    return patients.get(
        UUID.randomUUID(), "/api/pharmacies?region=%s&q=%s&limit=10".formatted(region, query));
  }

  private static List<String> names(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().valueStream().map(found -> found.get("name").asString()).toList();
  }
}
