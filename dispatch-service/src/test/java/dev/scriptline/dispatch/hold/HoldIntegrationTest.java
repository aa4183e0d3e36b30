package dev.scriptline.dispatch.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.Told;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Party;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is wrong with a clinic or a prescriber refuses no patient. */
@ExtendWith(OutputCaptureExtension.class)
class HoldIntegrationTest extends RunningDispatch {

  @Autowired private Holds holds;
  @Autowired private TransactionTemplate transaction;

  @Test
  void holdsAllOfAPrescriberWithOneAlarmAndGoesOnAfterTheMend(CapturedOutput output) {
    UUID prescriber = UUID.randomUUID();
    signIn(prescriber, "correct-horse", "0000");

    List<UUID> transmissions =
        Stream.generate(() -> Orders.by(prescriber)).limit(100).map(this::ask).toList();

    Told.await(INFRASTRUCTURE, transmissions, Status.DEFERRED);
    assertHeld(transmissions.getFirst(), "invalid-pin");
    assertHeld(transmissions.getLast(), "invalid-pin");
    JsonNode hold = hold(prescriber).orElseThrow();
    assertThat(hold.path("kind").asString()).isEqualTo("prescriber");
    assertThat(hold.path("waiting").asInt()).isEqualTo(100);
    assertThat(readiness()).contains("hold of prescriber " + prescriber);
    assertThat(alarms(output, prescriber)).isEqualTo(1);
    awaitTold(ask(Orders.annas()), Status.ISSUED);

    signIn(prescriber, "correct-horse", "4711");

    assertThat(Told.await(INFRASTRUCTURE, transmissions, Status.ISSUED))
        .extracting(PrescriptionStatusChanged::status)
        .containsOnly(Status.DEFERRED, Status.ISSUED);
    assertThat(transmissions).allSatisfy(one -> assertThat(PLATFORM.issues(one)).hasSize(1));
    assertThat(hold(prescriber)).isEmpty();
    assertThat(alarms(output, prescriber)).isEqualTo(1);
  }

  @Test // the dashboard's number where the API wants its own: the classic mistake
  void holdsAllOfAClinicUntilItsNumberIsRight() {
    UUID clinic = UUID.randomUUID();
    number(clinic, 201334);
    List<UUID> transmissions =
        Stream.generate(() -> Orders.ofClinic(clinic)).limit(5).map(this::ask).toList();
    assertThat(transmissions).allSatisfy(one -> assertHeld(one, "clinic-not-authorised"));
    assertThat(hold(clinic)).isPresent();

    number(clinic, 994);

    transmissions.forEach(one -> awaitTold(one, Status.ISSUED));
    assertThat(hold(clinic)).isEmpty();
  }

  @Test
  void holdsWhomThePlatformDoesNotLetInBeforeAnyAttempt() {
    UUID forgetful = UUID.randomUUID();
    signIn(forgetful, "wrong-password", "4711");

    UUID transmission = ask(Orders.by(forgetful));

    assertHeld(transmission, "login-refused");
    assertThat(references(transmission)).isEmpty();
    signIn(forgetful, "correct-horse", "4711");
    assertThat(awaitTold(transmission, Status.ISSUED).attempt()).isEqualTo(1);
  }

  @Test // somebody at the platform mended it and told nobody
  void goesOnWhereOneThatIsTriedGoesThrough() {
    UUID prescriber = UUID.randomUUID();
    signIn(prescriber, "correct-horse", "4711");
    PLATFORM.order("issue", "success-false:Invalid secure pin.", 1);
    UUID first = ask(Orders.by(prescriber));
    assertHeld(first, "invalid-pin");
    UUID second = ask(Orders.by(prescriber));
    assertHeld(second, "invalid-pin");
    assertThat(PLATFORM.issues(second)).isEmpty();

    timeToProbe(prescriber);

    awaitTold(first, Status.ISSUED);
    awaitTold(second, Status.ISSUED);
    assertThat(hold(prescriber)).isEmpty();
  }

  @Test // one at a time: a prescriber whose PIN is tried a hundred times is locked out
  void staysHeldWhereOneThatIsTriedIsRefused() {
    UUID prescriber = UUID.randomUUID();
    signIn(prescriber, "correct-horse", "0000");
    UUID first = ask(Orders.by(prescriber));
    assertHeld(first, "invalid-pin");
    UUID second = ask(Orders.by(prescriber));
    assertHeld(second, "invalid-pin");

    timeToProbe(prescriber);

    await().atMost(SOON).until(() -> PLATFORM.entries(first, "refusal").size() == 2);
    await().atMost(SOON).until(() -> probe(prescriber).isEmpty());
    assertThat(hold(prescriber)).isPresent();
    assertThat(PLATFORM.entries(second, "refusal")).isEmpty();
  }

  @Test // an answer under way while operations mends
  void takesTheRefusalOfAnOlderPinForNothing() {
    UUID prescriber = UUID.randomUUID();
    signIn(prescriber, "correct-horse", "0000");
    signIn(prescriber, "correct-horse", "4711");
    Held late =
        new Held(ReasonCode.INVALID_PIN, new Party(Party.Kind.PRESCRIBER, prescriber, 1), true);

    Boolean held = transaction.execute(_ -> holds.keep(late, UUID.randomUUID(), Instant.now()));

    assertThat(held).isFalse();
    assertThat(hold(prescriber)).isEmpty();
  }

  private void assertHeld(UUID transmission, String code) {
    PrescriptionStatusChanged deferred = awaitTold(transmission, Status.DEFERRED);
    assertThat(deferred.reason()).isEqualTo(new Reason(code));
    assertThat(statuses(transmission)).containsExactly(Status.DEFERRED);
    assertThat(state(transmission)).isEqualTo("PENDING");
  }

  private static long alarms(CapturedOutput output, UUID party) {
    return output
        .getAll()
        .lines()
        .filter(line -> line.contains("refuses everything of prescriber " + party))
        .count();
  }

  private void timeToProbe(UUID party) {
    jdbc.sql("update hold set probe_at = now() where id = :id").param("id", party).update();
  }

  private Optional<UUID> probe(UUID party) {
    return jdbc.sql("select probe from hold where id = :id and probe is not null")
        .param("id", party)
        .query(UUID.class)
        .optional();
  }

  private Optional<JsonNode> hold(UUID party) {
    return desk()
        .get("support", "/api/holds")
        .body()
        .valueStream()
        .filter(hold -> hold.path("id").asString().equals(party.toString()))
        .findAny();
  }

  private String readiness() {
    return desk().get("support", "/api/readiness?region=NI").text();
  }

  private void signIn(UUID prescriber, String password, String pin) {
    desk()
        .put(
            "operations",
            "/api/prescribers/%s/credentials".formatted(prescriber),
            "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"%s\",\"pin\":\"%s\"}"
                .formatted(password, pin));
  }

  private void number(UUID clinic, int platformId) {
    desk()
        .put(
            "operations",
            "/api/clinics/" + clinic,
            "{\"platformId\":%d,\"displayId\":\"201334\"}".formatted(platformId));
  }
}
