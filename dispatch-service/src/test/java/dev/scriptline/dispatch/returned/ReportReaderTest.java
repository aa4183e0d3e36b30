package dev.scriptline.dispatch.returned;

import static dev.scriptline.dispatch.returned.Reports.mail;
import static dev.scriptline.dispatch.returned.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.returned.DeliveryReport.Delayed;
import dev.scriptline.dispatch.returned.DeliveryReport.Delivered;
import dev.scriptline.dispatch.returned.DeliveryReport.Failed;
import dev.scriptline.dispatch.returned.DeliveryReport.Unreadable;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

  private static final UUID TRANSMISSION = UUID.fromString("7ea00000-0000-4000-8000-000000000001");

  private final ReportReader reader = new ReportReader("scriptline.example.org");

  @Test
  void readsWhatBecameOfAMail() {
    assertThat(read(report(TRANSMISSION, "failed", "5.1.1 (no such user)")))
        .isEqualTo(new Failed(TRANSMISSION, "5.1.1"));
    assertThat(read(report(TRANSMISSION, "Delayed", "4.4.1")))
        .isEqualTo(new Delayed(TRANSMISSION, "4.4.1"));
    assertThat(read(report(TRANSMISSION, "relayed", "2.0.0")))
        .isEqualTo(new Delivered(TRANSMISSION, "2.0.0"));
  }

  @Test // given up after days of passing trouble: the action decides, not the class of the status
  void takesTheActionAtItsWord() {
    assertThat(read(report(TRANSMISSION, "failed", "4.4.7")))
        .isEqualTo(new Failed(TRANSMISSION, "4.4.7"));
    assertThat(read(report(TRANSMISSION, "failed", "?"))).isEqualTo(new Failed(TRANSMISSION, null));
  }

  @Test // some servers send the headers alone
  void findsTheMailByItsHeaders() {
    String text = report(TRANSMISSION, "failed", "5.1.1");

    assertThat(read(text.replace("message/rfc822\n", "text/rfc822-headers\n")))
        .isEqualTo(new Failed(TRANSMISSION, "5.1.1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<7ea00000-0000-4000-8000-000000000001@elsewhere.example.org>|not-of-ours",
        "<1984690422.0.1795765413579@scriptline.example.org>|not-of-ours",
        "''|not-of-ours"
      })
  void leavesToPeopleWhatIsNotOfOurs(String messageId, String why) {
    assertThat(read(report(messageId, "failed", "5.1.1"))).isEqualTo(new Unreadable(why));
  }

  @Test
  void leavesToPeopleWhatIsNotClear() {
    String text = report(TRANSMISSION, "failed", "5.1.1");

    assertThat(read(text.replace("multipart/report", "multipart/mixed")))
        .isEqualTo(new Unreadable("no-report"));
    assertThat(read("From: quay.pharmacy@securemail.example.org\n\nWho is this?\n"))
        .isEqualTo(new Unreadable("no-report"));
    assertThat(read(text.replace("Action: failed\n", ""))).isEqualTo(new Unreadable("no-action"));
    assertThat(read(text.replace("Action: failed", "Action: exploded")))
        .isEqualTo(new Unreadable("unknown-action"));
    assertThat(
            read(
                text.replace(
                    "Status: 5.1.1\n", "Status: 5.1.1\n\nAction: delivered\nStatus: 2.0.0\n")))
        .isEqualTo(new Unreadable("several-actions"));
  }

  @ParameterizedTest // whatever comes in, the reader comes back with a word
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverFails(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder(report(TRANSMISSION, "failed", "5.1.1"));
      for (int change = 0; change < 8; change++) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, (char) random.nextInt(256));
        text.delete(at, Math.min(at + random.nextInt(20), text.length()));
      }
      assertThat(read(text.toString())).isNotNull();
    }
  }

  private DeliveryReport read(String text) {
    return reader.read(mail(text));
  }
}
