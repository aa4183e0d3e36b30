package dev.scriptline.dispatch.readiness.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.edge.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class MailExaminationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final List<String> DOMAINS = List.of("securemail.example.org");

  @Test
  void greetsAndTakesLeaveAndSendsNothing() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      assertThat(examine(server.port(), "", DOMAINS))
          .allSatisfy(finding -> assertThat(finding).isInstanceOf(Sound.class));
      assertThat(server.said()).containsExactly("EHLO scriptline", "NOOP", "QUIT");
    }
  }

  @Test
  void signsInWhereAUserIsGiven() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      assertThat(examine(server.port(), "sender", DOMAINS).getFirst()).isInstanceOf(Sound.class);
      assertThat(server.said()).contains("AUTH PLAIN AHNlbmRlcgBwYXNzd29yZC1jYW5hcnk=");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AUTH|535 no|does not let us sign in (535)",
        "EHLO|550 no|objects to EHLO (550)",
        "NOOP|421 full|objects to NOOP (421)",
        "''|554 closed|objects to the connection (554)",
        "''|HTTP/1.1 400|No mail server answers"
      })
  void saysWhatTheServerObjectsTo(String command, String reply, String words) throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, reply))) {
      Finding finding = examine(server.port(), "sender", DOMAINS).getFirst();

      assertThat(finding).isInstanceOf(Amiss.class);
      assertThat(finding.found()).contains(words).doesNotContain("password-canary");
      assertThat(((Amiss) finding).mendedBy()).isEqualTo(Mender.OPERATIONS);
    }
  }

  @Test
  void findsNobodyWhereNobodyListens() throws IOException {
    ScriptedMailServer gone = new ScriptedMailServer(Map.of());
    gone.close();

    assertThat(examine(gone.port(), "", DOMAINS).getFirst().found())
        .isEqualTo("No mail server answers at 127.0.0.1:%d.".formatted(gone.port()));
  }

  @Test
  void missesTheAddressAndTheDomains() {
    MailSettings settings = new MailSettings(" ", 25, "", null, List.of(" "));

    assertThat(new MailExamination(new SmtpServer(settings), settings).examine(PATIENCE))
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Amiss.class))
        .extracting(Finding::found)
        .anyMatch(found -> found.contains("SMTP_HOST is empty"))
        .anyMatch(found -> found.contains("EMAIL_ALLOWED_DOMAINS is empty"));
  }

  private static List<Finding> examine(int port, String user, List<String> domains) {
    MailSettings settings =
        new MailSettings("127.0.0.1", port, user, Secret.of("password-canary"), domains);
    return new MailExamination(new SmtpServer(settings), settings).examine(PATIENCE);
  }
}
