package dev.scriptline.sandbox.launcher.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DriftTest {

  private static final UUID PRESCRIPTION = UUID.fromString("7b1d2c30-5f0e-4c56-9a51-0d4cf5a0c101");
  private static final UUID TRANSMISSION = UUID.fromString("2f6f3a55-0b1c-4a46-8d58-64a9a8b1c202");
  private static final PrescriptionNumber NUMBER = PrescriptionNumber.draw(new Random(1));

  private final ToldOnTopic topic = new ToldOnTopic();

  @Test
  void findsNothingWhereAllAgree() {
    told(Status.ISSUED, Channel.PLATFORM);
    told(Status.PRINTED, Channel.PLATFORM);

    assertThat(compared(issue("t1", "signed"), status("t1", "printed"))).isEmpty();
  }

  @Test
  void findsACallbackThatNeverCame() {
    told(Status.SIGNED, Channel.PLATFORM);

    assertThat(compared(issue("t1", "signed"), status("t1", "dispensed")))
        .containsExactly(
            "%s (%s): status.v1 says signed, the platform says dispensed"
                .formatted(PRESCRIPTION, NUMBER));
  }

  @Test
  void findsWhatThePlatformDoesNotHold() {
    told(Status.ISSUED, Channel.PLATFORM);

    assertThat(compared()).singleElement().asString().endsWith("the platform says nothing");
  }

  @Test
  void findsTwoOfOne() {
    told(Status.SIGNED, Channel.PLATFORM);

    assertThat(compared(issue("t1", "signed"), issue("t2", "signed")))
        .singleElement()
        .asString()
        .endsWith("that it holds 2 of it");
    assertThat(compared(issue("t1", "signed"), issue("t2", "signed"), voided("t2"))).isEmpty();
  }

  @Test
  void findsAnIssueThatNobodyAskedFor() {
    assertThat(compared(issue("t1", "signed")))
        .containsExactly(
            "unknown prescription : status.v1 says nothing, the platform says it issued"
                + " transmission "
                + TRANSMISSION);
  }

  @Test // what was refused or is not sent yet
  void missesNothingThatThePlatformNeedNotKnow() {
    told(Status.REFUSED, Channel.PLATFORM);

    assertThat(compared()).isEmpty();
  }

  @Test
  void leavesMailOutOfThePlatformsSight() {
    told(Status.EMAILED, Channel.EMAIL);
    told(Status.EXPIRED, Channel.EMAIL);

    assertThat(compared()).isEmpty();
  }

  private void told(Status status, Channel channel) {
    topic.take(
        PrescriptionStatusChanged.draft(UUID.randomUUID(), PRESCRIPTION, NUMBER)
            .transmission(TRANSMISSION, 1)
            .route("NI", channel, UUID.randomUUID())
            .is(status, StatusSource.DISPATCH, Instant.parse("2026-11-22T09:30:00Z")));
  }

  private List<String> compared(String... entries) {
    String ledger = "{\"entries\":[%s]}".formatted(String.join(",", entries));
    return Drift.platform(
            PlatformLedger.of(JsonMapper.shared().readTree(ledger)), topic.prescriptions())
        .stream()
        .map(Difference::line)
        .toList();
  }

  private static String issue(String token, String status) {
    return entry("issue", token, ",\"status\":\"" + status + "\"");
  }

  private static String status(String token, String status) {
    return entry("status", token, ",\"status\":\"" + status + "\"");
  }

  private static String voided(String token) {
    return entry("void", token, "");
  }

  private static String entry(String type, String token, String more) {
    return "{\"type\":\"%s\",\"client_ref_id\":\"%s\",\"token\":\"%s\"%s}"
        .formatted(type, TRANSMISSION, token, more);
  }
}
