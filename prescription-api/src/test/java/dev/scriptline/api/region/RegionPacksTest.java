package dev.scriptline.api.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.events.Channel;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class RegionPacksTest {

  private static final Resource NI = new ClassPathResource("regions/ni.yml");
  private static final Resource IE = new ClassPathResource("regions/ie.yml");

  @Test
  void readsNorthernIreland() throws IOException {
    Region region = RegionPacks.read(NI).known("NI");

    assertThat(region.channel()).isEqualTo(Channel.PLATFORM);
    assertThat(region.validUntil(Instant.parse("2026-05-22T09:30:00Z")))
        .as("six months by the calendar; the clocks went back meanwhile")
        .isEqualTo(Instant.parse("2026-11-22T10:30:00Z"));
    assertThat(region.prescribers().accept("gmc")).isTrue();
    assertThat(region.prescribers().accept("IMC")).isFalse();
  }

  @Test
  void readsIreland() throws IOException {
    Region region = RegionPacks.read(IE).known("IE");

    assertThat(region.channel()).isEqualTo(Channel.EMAIL);
    assertThat(region.validity()).isEqualTo(Period.ofMonths(12));
    assertThat(region.liveFor()).isEqualTo(Period.ofMonths(12));
    assertThat(region.prescribers().required())
        .extracting(Particular::words)
        .contains("qualifications", "telephone number or e-mail address");
  }

  @Test // neither a subdomain nor a look-alike is the domain
  void allowsMailboxesOfListedDomainsOnly() throws IOException {
    Region.Pharmacies pharmacies = RegionPacks.read(IE).known("IE").pharmacies();

    assertThat(pharmacies.allow("a.pharmacy@SecureMail.example.org")).isTrue();
    assertThat(pharmacies.allow("a.pharmacy@example.org")).isFalse();
    assertThat(pharmacies.allow("a.pharmacy@x.securemail.example.org")).isFalse();
    assertThat(pharmacies.allow("a.pharmacy@insecuremail.example.org")).isFalse();
    assertThat(pharmacies.allow("securemail.example.org@example.com")).isFalse();
  }

  @Test
  void takesAFurtherRegionFromAFurtherFile() throws IOException {
    Regions regions = RegionPacks.read(NI, new ClassPathResource("packs/is.yml"), IE);

    assertThat(regions.all()).extracting(Region::code).containsExactly("IE", "IS", "NI");
    assertThat(regions.known("IS").pharmacies().mailboxDomains()).hasSize(2);
    assertThat(regions.known("IS").medicines().vagueDirections()).isEmpty();
  }

  @Test
  void saysEveryMistakeOfEveryPackAtOnce() {
    String misspelt =
        """
        code: NO
        name: Norway
        channel: pigeon
        validity: P0M
        zone: Europe/Olso
        patient:
          residence-countries: [NO, "UK"]
          required: [lastName, shoeSize]
        prescriber:
          registers: []
          required: [name, phone|telex]
        pharmacy:
          contry: "NO"
        medicine:
          brand-code: perhaps
        """;
    String mailing =
        """
        code: XM
        name: Somewhere
        channel: email
        validity: P1M
        zone: UTC
        patient: {residence-countries: [GB], required: [lastName]}
        prescriber: {registers: [GMC], required: [name]}
        pharmacy: {country: GB, mailbox-domains: ["@securemail.example.org"]}
        medicine: {brand-code: required, vague-directions: ["As Directed"]}
        """;

    assertThatThrownBy(() -> RegionPacks.read(pack("xn.yml", misspelt), pack("xm.yml", mailing)))
        .isInstanceOf(MalformedSettingException.class)
        .hasMessage(
            """
            The region packs cannot be used:
              xm.yml: live-for is missing; expected a period such as P6M
              xm.yml: pharmacy.mailbox-domains[0] is malformed; expected a domain in lower case
              xm.yml: medicine.vague-directions[0] is malformed; expected words in lower case
              xn.yml: code is malformed; expected two capital letters, in quotes
              xn.yml: channel is malformed; expected platform or email
              xn.yml: validity is malformed; expected a period such as P6M
              xn.yml: zone is malformed; expected a time zone such as Europe/Dublin
              xn.yml: patient.residence-countries[0] is malformed; expected an ISO 3166-1 code of two letters, in quotes
              xn.yml: patient.residence-countries[1] is malformed; expected an ISO 3166-1 code of two letters, in quotes
              xn.yml: patient.required[1] is malformed; expected a patient's field
              xn.yml: prescriber.registers is missing; expected a list, each a register's name
              xn.yml: prescriber.required[1] is malformed; expected a prescriber's field
              xn.yml: pharmacy.country is missing; expected an ISO 3166-1 code of two letters, in quotes
              xn.yml: pharmacy.contry is unknown
              xn.yml: medicine.brand-code is malformed; expected required or optional\
            """
                .stripIndent());
  }

  @Test
  void saysWhereAPackIsNoYamlAndReadsTheOthers() {
    assertThatThrownBy(() -> RegionPacks.read(pack("xa.yml", "code: XA\n{"), pack("xb.yml", "7")))
        .hasMessageContaining("xa.yml: line 2 is no YAML")
        .hasMessageContaining("xb.yml: the pack must have members");
  }

  @Test
  void refusesTwoPacksOfOneRegion() {
    assertThatThrownBy(() -> RegionPacks.read(NI, NI))
        .hasMessageContaining("ni.yml: code is another pack's too");
  }

  private static Resource pack(String name, String yaml) {
    return new ByteArrayResource(yaml.getBytes(UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
