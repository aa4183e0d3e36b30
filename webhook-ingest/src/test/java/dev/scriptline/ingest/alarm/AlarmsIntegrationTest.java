package dev.scriptline.ingest.alarm;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsIntegrationTest extends RunningIngest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void raisesOneForCallbacksThatWaitTooLongAndEndsItWhenTheyAreTold() {
    TransmissionSample transmission = transmission();
    platform().calls(transmission.callback("signed"));
    await().atMost(SOON).until(() -> inState("WAITING", transmission));
    int before = waiting(Duration.ZERO);

    assertThat(waiting(Duration.ofMinutes(16))).isGreaterThan(before);
    announce(transmission.announced());

    told(transmission.prescription(), 1);
    assertThat(waiting(Duration.ofMinutes(16))).isEqualTo(before);
  }

  @Test
  void raisesOneForEachOldSecretUntilAnHourAfterItsLastUse() {
    String secret = "secret-" + UUID.randomUUID();
    String unused = "unused-" + UUID.randomUUID();
    platform().calls(transmission().callback("signed"));
    jdbc.sql(
            """
            insert into callback_delivery (body_hash, received_at, secret_id)
            select body_hash, now(), ? from callback order by received_seq limit 1
            """)
        .param(secret)
        .update();

    assertThat(signedWith(List.of(secret, unused), Duration.ofMinutes(59))).containsExactly(secret);
    assertThat(signedWith(List.of(secret, unused), Duration.ofMinutes(61))).isEmpty();
    assertThat(signedWith(List.of(), Duration.ZERO)).as("the current one").isEmpty();
  }

  @Test
  void showsThemToStaff() {
    platform().calls("{\"type\":\"clinic.moved\",\"n\":\"%s\"}".formatted(UUID.randomUUID()));

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(staff("support").read("/api/alarms"))
                .anySatisfy(alarm -> {
                  assertThat(alarm.path("code").asString()).isEqualTo("parked");
                  assertThat(alarm.path("count").asInt()).isPositive();
                  assertThat(alarm.path("since").asString()).isNotBlank();
                  assertThat(alarm.path("words").asString()).isNotBlank();
                }));
  }

  @ParameterizedTest
  @CsvSource({"support,200", "operations,200", "intake,403", "patient,403"})
  void areForStaff(String scope, int status) {
    assertThat(staff(scope).get("/api/alarms").statusCode()).isEqualTo(status);
  }

  private boolean inState(String state, TransmissionSample transmission) {
    return jdbc.sql("select count(*) from callback where state = ? and client_ref_id = ?")
            .params(state, transmission.id())
            .query(Long.class)
            .single()
        > 0;
  }

  private int waiting(Duration later) {
    return in(later, List.of()).stream()
        .filter(alarm -> alarm.kind() == AlarmKind.WAITING_TOO_LONG)
        .mapToInt(Alarm::count)
        .sum();
  }

  private List<String> signedWith(List<String> secrets, Duration later) {
    return in(later, secrets).stream()
        .filter(alarm -> alarm.kind() == AlarmKind.OLD_SECRET_USED)
        .map(alarm -> String.valueOf(alarm.subject()))
        .toList();
  }

  private List<Alarm> in(Duration later, List<String> olderSecrets) {
    return new Alarms(jdbc, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC), olderSecrets)
        .now();
  }
}
