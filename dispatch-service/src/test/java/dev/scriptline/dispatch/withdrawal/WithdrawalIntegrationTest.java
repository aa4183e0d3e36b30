package dev.scriptline.dispatch.withdrawal;

import static dev.scriptline.dispatch.Askings.ANNA;
import static dev.scriptline.dispatch.Askings.annaTakesBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.EventIds;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever asks first wins, and is told the truth; the platform's ledger is the judge. */
class WithdrawalIntegrationTest extends RunningDispatch {

  @Test
  void takesBackWhatWaits() {
    restWorkers();
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    awaitState(transmission, JobState.PENDING);
    WithdrawalRequested asked = annaTakesBack(order);

    takeBack(asked);

    PrescriptionStatusChanged withdrawn = awaitTold(transmission, Status.WITHDRAWN);
    assertThat(withdrawn.actor()).isEqualTo(ANNA);
    assertThat(withdrawn.reason()).isEqualTo(new Reason("changed-my-mind"));
    assertThat(withdrawn.source()).isEqualTo(StatusSource.DISPATCH);
    assertThat(withdrawn.eventId())
        .isEqualTo(EventIds.outcome(Status.WITHDRAWN, asked.requestId()));
    wakeWorkers();
    awaitAnothersIssue();
    assertThat(PLATFORM.issues(transmission)).isEmpty();
    assertThat(state(transmission)).isEqualTo("WITHDRAWN");
  }

  @Test // the worker has everything in hand: it loses by state and fence when it wants to begin
  void winsAgainstAWorkerThatHasNotBegun() {
    DispatchOrder order = Orders.annas();
    dyingWorkers.beforeBeginning(order.transmissionId());
    UUID transmission = ask(order);
    awaitState(transmission, JobState.CLAIMED);

    takeBack(annaTakesBack(order));
    awaitTold(transmission, Status.WITHDRAWN);
    dyingWorkers.goOn(transmission);

    awaitAnothersIssue();
    assertThat(PLATFORM.issues(transmission)).isEmpty();
    assertThat(references(transmission)).isEmpty();
    assertThat(statuses(transmission)).containsExactly(Status.WITHDRAWN);
    assertThat(state(transmission)).isEqualTo("WITHDRAWN");
  }

  @Test // in a crowd, each either won and was never issued, or lost and was issued once
  void neverWinsAndLosesAtOnce() {
    Set<DispatchOrder> crowd = Stream.generate(Orders::annas).limit(24).collect(Collectors.toSet());

    crowd.forEach(order -> {
      ask(order);
      takeBack(annaTakesBack(order));
    });

    crowd.forEach(order -> {
      UUID transmission = order.transmissionId();
      await().atMost(SOON).until(() -> Set.of("WITHDRAWN", "ISSUED").contains(state(transmission)));
      boolean won = state(transmission).equals("WITHDRAWN");
      assertThat(PLATFORM.issues(transmission)).hasSize(won ? 0 : 1);
      awaitTold(transmission, won ? Status.WITHDRAWN : Status.WITHDRAWAL_REFUSED);
    });
  }

  @Test
  void losesAgainstWhatHasBegun() {
    DispatchOrder hanging = Orders.annas();
    PLATFORM.order("issue", "act-then-hang", 1);
    PLATFORM.order("lookup", "500", 1000);
    UUID transmission = ask(hanging);
    awaitState(transmission, JobState.SENDING);

    assertThat(refusal(hanging)).isEqualTo("being-sent");
    awaitState(transmission, JobState.UNCONFIRMED);
    assertThat(refusal(hanging)).isEqualTo("being-confirmed");
    PLATFORM.mend();
    awaitState(transmission, JobState.ISSUED);
    assertThat(refusal(hanging)).isEqualTo("already-sent");
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
    assertThat(Fold.of(told(transmission)).orElseThrow().status()).isEqualTo(Status.ISSUED);
  }

  @Test
  void hasNothingToTakeBackWhereItWasRefused() {
    PLATFORM.order("issue", "success-false:Validation failed", 1);
    DispatchOrder order = Orders.annas();
    awaitState(ask(order), JobState.REFUSED);

    assertThat(refusal(order)).isEqualTo("nothing-to-withdraw");
    JsonNode asked =
        desk().get("support", "/api/dispatches/" + order.transmissionId()).body().at("/asked/0");
    assertThat(asked.path("verb").asString()).isEqualTo("withdrawal");
    assertThat(asked.path("outcome").asString()).isEqualTo("withdrawal-refused");
    assertThat(asked.path("objection").asString()).isEqualTo("nothing-to-withdraw");
  }

  @Test // what comes first on the topic need not be what was asked first
  void liesInWaitForARequestThatItOvertook() {
    DispatchOrder order = Orders.annas();
    takeBack(annaTakesBack(order));

    UUID transmission = ask(order);

    awaitTold(transmission, Status.WITHDRAWN);
    awaitAnothersIssue();
    assertThat(PLATFORM.issues(transmission)).isEmpty();
    assertThat(state(transmission)).isEqualTo("WITHDRAWN");
  }

  @Test
  void mayBeRepeatedFreely() {
    DispatchOrder order = Orders.annas();
    WithdrawalRequested asked = annaTakesBack(order);
    WithdrawalRequested askedAgain = annaTakesBack(order);

    takeBack(asked);
    UUID transmission = ask(order);
    takeBack(asked);
    takeBack(askedAgain);
    ask(order);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(transmission))
                .extracting(PrescriptionStatusChanged::eventId)
                .containsExactlyInAnyOrder(
                    EventIds.outcome(Status.WITHDRAWN, asked.requestId()),
                    EventIds.outcome(Status.WITHDRAWN, askedAgain.requestId())));
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  @Test // the delay was told for the attempt that does not begin any more
  void outranksTheDelayThatItEnds() {
    PLATFORM.order("token", "500", 1000);
    DispatchOrder order = Orders.by(unknownToAuthentication());
    UUID transmission = ask(order);
    awaitTold(transmission, Status.DEFERRED);

    takeBack(annaTakesBack(order));

    awaitTold(transmission, Status.WITHDRAWN);
    assertThat(Fold.of(told(transmission)).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  /** A prescriber whose session is nobody's yet, so that the platform is asked for one. */
  private UUID unknownToAuthentication() {
    UUID prescriber = UUID.randomUUID();
    desk()
        .put(
            "operations",
            "/api/prescribers/%s/credentials".formatted(prescriber),
            "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"correct-horse\",\"pin\":\"4711\"}");
    PLATFORM.order("login", "500", 1000);
    return prescriber;
  }

  private String refusal(DispatchOrder order) {
    WithdrawalRequested asked = annaTakesBack(order);
    takeBack(asked);
    UUID outcome = EventIds.outcome(Status.WITHDRAWAL_REFUSED, asked.requestId());
    await()
        .atMost(SOON)
        .until(() ->
            told(order.transmissionId()).stream()
                .anyMatch(event -> event.eventId().equals(outcome)));
    return told(order.transmissionId()).stream()
        .filter(event -> event.eventId().equals(outcome))
        .map(event -> Objects.requireNonNull(event.reason()).code())
        .findAny()
        .orElseThrow();
  }

  private void takeBack(WithdrawalRequested asked) {
    INFRASTRUCTURE.produce(codec.encode(asked, "/prescription-api"));
  }

  /** Whoever was to be sent before this has been, or will not be. */
  private void awaitAnothersIssue() {
    awaitTold(ask(Orders.annas()), Status.ISSUED);
  }
}
