package dev.scriptline.api.region;

import dev.scriptline.events.Channel;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads one pack; the region may be had once nothing wrong was found in it. */
final class PackReader {

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final String COUNTRY = "an ISO 3166-1 code of two letters, in quotes";
  private static final String PERIOD = "a period such as P6M";

  private PackReader() {}

  /**
   * Reads it.
   *
   * @param codes of the packs that were read before; this one's is added
   */
  static Supplier<Region> read(PackPart pack, Set<String> codes) {
    Optional<String> code = code(pack, codes);
    Optional<String> name = pack.needed("name", "text", Function.identity());
    Optional<Channel> channel = pack.needed("channel", "platform or email", Channel::ofWire);
    Optional<Period> validity = pack.needed("validity", PERIOD, PackReader::period);
    Optional<ZoneId> zone = pack.needed("zone", "a time zone such as Europe/Dublin", ZoneId::of);
    boolean mailed = channel.filter(Channel.EMAIL::equals).isPresent();
    Optional<Period> liveFor = liveFor(pack, mailed);
    Region.Patients patients = patients(pack.part("patient"));
    Region.Prescribers prescribers = prescribers(pack.part("prescriber"));
    Supplier<Region.Pharmacies> pharmacies = pharmacies(pack.part("pharmacy"), mailed);
    Region.Medicines medicines = medicines(pack.part("medicine"));
    pack.end();
    return () ->
        new Region(
            code.orElseThrow(),
            name.orElseThrow(),
            channel.orElseThrow(),
            validity.orElseThrow(),
            zone.orElseThrow(),
            liveFor.orElse(null),
            patients,
            prescribers,
            pharmacies.get(),
            medicines);
  }

  private static Optional<String> code(PackPart pack, Set<String> codes) {
    Optional<String> code =
        pack.needed("code", "two capital letters, in quotes", matching("[A-Z]{2}"));
    code.filter(it -> !codes.add(it)).ifPresent(_ -> pack.note("code", "is another pack's too"));
    return code;
  }

  private static Optional<Period> liveFor(PackPart pack, boolean mailed) {
    return mailed
        ? pack.needed("live-for", PERIOD, PackReader::period)
        : pack.optional("live-for", PERIOD, PackReader::period);
  }

  private static Region.Patients patients(PackPart part) {
    List<String> residence = part.list("residence-countries", COUNTRY, PackReader::country);
    List<Particular<PatientField>> required =
        part.list(
            "required", "a patient's field", path -> Particular.of(path, PatientField.values()));
    part.end();
    return new Region.Patients(Set.copyOf(residence), required);
  }

  private static Region.Prescribers prescribers(PackPart part) {
    List<String> registers = part.list("registers", "a register's name", Function.identity());
    List<Particular<PrescriberField>> required =
        part.list(
            "required",
            "a prescriber's field",
            path -> Particular.of(path, PrescriberField.values()));
    part.end();
    return new Region.Prescribers(Set.copyOf(registers), required);
  }

  private static Supplier<Region.Pharmacies> pharmacies(PackPart part, boolean mailed) {
    Optional<String> country = part.needed("country", COUNTRY, PackReader::country);
    Function<String, String> domain = matching("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    List<String> domains =
        mailed
            ? part.list("mailbox-domains", "a domain in lower case", domain)
            : part.optionalList("mailbox-domains", "a domain in lower case", domain);
    part.end();
    return () -> new Region.Pharmacies(country.orElseThrow(), Set.copyOf(domains));
  }

  private static Region.Medicines medicines(PackPart part) {
    Optional<Boolean> brandCode =
        part.needed("brand-code", "required or optional", matching("required|optional"))
            .map("required"::equals);
    Function<String, String> plain = matching("[a-z]+( [a-z]+)*");
    List<String> drugs = part.optionalList("controlled-drugs", "words in lower case", plain);
    List<String> vague = part.optionalList("vague-directions", "words in lower case", plain);
    part.end();
    return new Region.Medicines(brandCode.orElse(true), drugs, vague);
  }

  private static Period period(String written) {
    Period period = Period.parse(written);
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("not a time to come");
    }
    return period;
  }

  private static String country(String written) {
    if (!COUNTRIES.contains(written)) {
      throw new IllegalArgumentException("not a country");
    }
    return written;
  }

  private static Function<String, String> matching(String pattern) {
    Pattern expected = Pattern.compile(pattern);
    return text -> {
      if (!expected.matcher(text).matches()) {
        throw new IllegalArgumentException("not of the form");
      }
      return text;
    };
  }
}
