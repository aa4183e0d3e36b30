package dev.scriptline.dispatch.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  private final EmailSettings settings =
      new EmailSettings(
          Set.of(" SecureMail.example.org", "hse.example.com"),
          "prescriptions@scriptline.example.org",
          "",
          8,
          ZoneId.of("Europe/Dublin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quay.pharmacy@securemail.example.org",
        "Quay@SECUREMAIL.Example.ORG",
        "o'brien+rx@hse.example.com"
      })
  void allowsMailboxesOfTheseDomains(String address) {
    assertThat(Mailbox.of(address).filter(settings::allows)).isPresent();
  }

  @ParameterizedTest // a domain allows none below it, none beside it, and no trick
  @ValueSource(
      strings = {
        "quay@example.org",
        "quay@mail.securemail.example.org",
        "quay@securemail.example.org.evil.example.com",
        "quay@notsecuremail.example.org",
        "quay@securemail.example.org.",
        "quay@securemail.example.org ",
        "quay@evil.example.com@securemail.example.org",
        "quay%evil.example.com@securemail.example.org",
        "evil.example.com!quay@securemail.example.org",
        "\"quay@evil.example.com\"@securemail.example.org",
        "quay@securemail.example.org,spy@evil.example.com",
        "quay@securemail.example.org\r\nBcc: spy@evil.example.com",
        "quay@securemail.example.org>\r\nRCPT TO:<spy@evil.example.com",
        "Quay <quay@securemail.example.org>",
        "quáy@securemail.example.org",
        "quay@sécuremail.example.org",
        ".quay@securemail.example.org",
        "@securemail.example.org",
        "quay"
      })
  void allowsNoOther(String address) {
    assertThat(Mailbox.of(address).filter(settings::allows)).isEmpty();
  }
}
