package dev.scriptline.api.intake;

import dev.scriptline.api.address.PostalAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address as it came; never prints. */
record AddressRequest(
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String city,
    @Nullable String postcode,
    @Nullable String country) {

  private static final String AT = "/address/";
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /** Reads it; the address may be had once nothing wrong was found. */
  static Supplier<PostalAddress> read(@Nullable AddressRequest address, Findings findings) {
    if (address == null) {
      findings.add("/address", "required", "This is needed.");
      return () -> {
        throw new IllegalStateException("there is no address");
      };
    }
    return address.read(findings);
  }

  /** The country, for who reads a telephone number by it; empty where none is named. */
  static String country(@Nullable AddressRequest address) {
    return address == null || address.country() == null ? "" : address.country();
  }

  private Supplier<PostalAddress> read(Findings findings) {
    Optional<String> first = findings.text(AT + "line1", line1, 100);
    Optional<String> second = findings.optionalText(AT + "line2", line2, 100);
    Optional<String> town = findings.text(AT + "city", city, 60);
    Optional<String> code = findings.text(AT + "postcode", postcode, 12);
    Optional<String> land =
        findings.parsed(
            AT + "country",
            country,
            "an ISO 3166-1 code of two letters",
            AddressRequest::checkedCountry);
    return () ->
        new PostalAddress(
            first.orElseThrow(),
            second.orElse(null),
            town.orElseThrow(),
            code.orElseThrow().toUpperCase(Locale.ROOT),
            land.orElseThrow());
  }

  private static String checkedCountry(String code) {
    if (!COUNTRIES.contains(code)) {
      throw new IllegalArgumentException("not a country");
    }
    return code;
  }

  @Override
  public String toString() {
    return "AddressRequest[***]";
  }
}
