package dev.scriptline.dispatch.readiness.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.email.EmailSettings;
import dev.scriptline.dispatch.email.smtp.OutgoingMail;
import dev.scriptline.dispatch.email.smtp.SmtpSettings;
import dev.scriptline.dispatch.email.smtp.SmtpSettings.StartTls;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.edge.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class MailExaminationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String DOMAIN = "securemail.example.org";
  private static final String SENDER = "prescriptions@scriptline.example.org";

  @Test
  void greetsAndTakesLeaveAndSendsNothing() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      assertThat(examine(server.port(), ""))
          .allSatisfy(finding -> assertThat(finding).isInstanceOf(Sound.class));
      assertThat(server.said()).containsExactly("EHLO scriptline.example.org", "NOOP", "QUIT");
    }
  }

  @Test
  void signsInWhereAUserIsGiven() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      assertThat(examine(server.port(), "sender").getFirst()).isInstanceOf(Sound.class);
      assertThat(server.said()).contains("AUTH PLAIN c2VuZGVyAHNlbmRlcgBwYXNzd29yZC1jYW5hcnk=");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AUTH|535 no|does not let us sign in",
        "NOOP|421 full|does not receive us (421)",
        "''|554 closed|does not receive us (554)",
        "''|HTTP/1.1 400|No mail server answers"
      })
  void saysWhatTheServerObjectsTo(String command, String reply, String words) throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, reply))) {
      Finding finding = examine(server.port(), "sender").getFirst();

      assertThat(finding).isInstanceOf(Amiss.class);
      assertThat(finding.found()).contains(words).doesNotContain("password-canary");
      assertThat(((Amiss) finding).mendedBy()).isEqualTo(Mender.OPERATIONS);
    }
  }

  @Test
  void findsNobodyWhereNobodyListens() throws IOException {
    ScriptedMailServer gone = new ScriptedMailServer(Map.of());
    gone.close();

    assertThat(examine(gone.port(), "").getFirst().found())
        .isEqualTo("No mail server answers at 127.0.0.1:%d.".formatted(gone.port()));
  }

  @Test // the channel hands nothing over in clear, so what looks well here would fail there
  void missesTheEncryptionThatTheSettingsAskFor() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      Finding finding = examine(server.port(), "sender", StartTls.ALWAYS).getFirst();

      assertThat(finding).isInstanceOf(Amiss.class);
      assertThat(finding.found()).contains("offers no encryption");
      assertThat(server.said()).noneMatch(command -> command.startsWith("AUTH"));
    }
  }

  private static List<Finding> examine(int port, String user) {
    return examine(port, user, StartTls.BEYOND_THIS_MACHINE);
  }

  private static List<Finding> examine(int port, String user, StartTls startTls) {
    Secret password = Secret.of(user.isEmpty() ? "" : "password-canary");
    SmtpSettings smtp =
        new SmtpSettings(
            "127.0.0.1", port, user, password, startTls, Duration.ofMinutes(1), PATIENCE);
    EmailSettings email = new EmailSettings(Set.of(DOMAIN), SENDER, "", 8, ZoneOffset.UTC);
    OutgoingMail server = new OutgoingMail(smtp, SENDER, Clock.systemUTC());
    return new MailExamination(server, email).examine(PATIENCE);
  }
}
