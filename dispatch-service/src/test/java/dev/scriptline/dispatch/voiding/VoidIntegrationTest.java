package dev.scriptline.dispatch.voiding;

import static dev.scriptline.dispatch.Askings.SAM;
import static dev.scriptline.dispatch.Askings.samVoids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.IrishOrders;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.KeyedTag;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A void is asked for until the platform has answered; its ledger is the judge. */
class VoidIntegrationTest extends RunningDispatch {

  @Test
  void voidsWhatWasIssuedAndLeavesRoomForTheNext() {
    DispatchOrder order = Orders.annas();
    UUID transmission = issued(order);
    VoidRequested asked = samVoids(order);
    UUID next = ask(Orders.next(order));
    awaitState(next, JobState.PENDING);

    ask(asked);

    PrescriptionStatusChanged voided = awaitTold(transmission, Status.VOIDED);
    assertThat(voided.actor()).isEqualTo(SAM);
    assertThat(voided.reason()).isEqualTo(new Reason("wrong-pharmacy"));
    assertThat(voided.eventId()).isEqualTo(EventIds.outcome(Status.VOIDED, asked.requestId()));
    assertThat(voided.issueTag())
        .isEqualTo(
            KeyedTag.ofBase64(INFRASTRUCTURE.keys().get("TOKEN_HASH_KEY"))
                .tag(PLATFORM.issues(transmission).getFirst()));
    assertThat(PLATFORM.entries(transmission, "void")).hasSize(1);
    assertThat(state(transmission)).isEqualTo("CLOSED");
    awaitTold(next, Status.ISSUED);
    assertThat(PLATFORM.issues(next)).hasSize(1);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test
  void mayBeRepeatedFreely() {
    DispatchOrder order = Orders.annas();
    UUID transmission = issued(order);
    VoidRequested asked = samVoids(order);
    ask(asked);
    awaitTold(transmission, Status.VOIDED);
    VoidRequested askedAgain = samVoids(order);

    ask(asked);
    ask(askedAgain);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told(transmission))
                .filteredOn(event -> event.status() == Status.VOIDED)
                .extracting(PrescriptionStatusChanged::eventId)
                .containsExactly(
                    EventIds.outcome(Status.VOIDED, asked.requestId()),
                    EventIds.outcome(Status.VOIDED, askedAgain.requestId())));
    assertThat(PLATFORM.entries(transmission, "void")).hasSize(1);
  }

  @ParameterizedTest // no answer is no answer: it is asked again, which changes nothing
  @ValueSource(
      strings = {"500", "html-200", "empty-200", "reset", "act-then-reset", "act-then-500", "429"})
  void asksUntilThereIsAnAnswer(String mode) {
    DispatchOrder order = Orders.annas();
    UUID transmission = issued(order);
    PLATFORM.order("void", mode, 2);

    ask(samVoids(order));

    awaitTold(transmission, Status.VOIDED);
    assertThat(PLATFORM.entries(transmission, "void")).hasSize(1);
    assertThat(state(transmission)).isEqualTo("CLOSED");
  }

  @ParameterizedTest
  @CsvSource({"dispense, already-dispensed", "expire, expired"})
  void saysWhyItIsTooLate(String act, String code) {
    DispatchOrder order = Orders.annas();
    UUID transmission = issued(order);
    PLATFORM.act(PLATFORM.issues(transmission).getFirst(), act);
    VoidRequested asked = samVoids(order);

    ask(asked);

    PrescriptionStatusChanged refused = awaitTold(transmission, Status.VOID_REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason(code));
    assertThat(refused.actor()).isEqualTo(SAM);
    assertThat(refused.eventId())
        .isEqualTo(EventIds.outcome(Status.VOID_REFUSED, asked.requestId()));
    assertThat(PLATFORM.entries(transmission, "void")).isEmpty();
  }

  @Test // nobody knows yet whether there is anything to void
  void waitsUntilItIsSettled() {
    DispatchOrder order = Orders.annas();
    PLATFORM.order("issue", "act-then-reset", 1);
    PLATFORM.order("lookup", "500", 5);
    UUID transmission = ask(order);
    awaitState(transmission, JobState.UNCONFIRMED);

    ask(samVoids(order));

    awaitTold(transmission, Status.VOIDED);
    assertThat(statuses(transmission))
        .containsExactly(Status.UNCONFIRMED, Status.ISSUED, Status.VOIDED);
    assertThat(PLATFORM.entries(transmission, "void")).hasSize(1);
  }

  @Test // a token would be burnt for nothing
  void withdrawsWhatHasNotLeftUs() {
    DispatchOrder order = Orders.annas();
    dyingWorkers.beforeBeginning(order.transmissionId());
    UUID transmission = ask(order);
    awaitState(transmission, JobState.CLAIMED);

    ask(samVoids(order));

    assertThat(awaitTold(transmission, Status.WITHDRAWN).actor()).isEqualTo(SAM);
    dyingWorkers.goOn(transmission);
    issued(Orders.annas());
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  @Test
  void hasNothingToVoidWhereItWasRefused() {
    PLATFORM.order("issue", "success-false:Validation failed", 1);
    DispatchOrder order = Orders.annas();
    awaitState(ask(order), JobState.REFUSED);

    ask(samVoids(order));

    assertThat(awaitTold(order.transmissionId(), Status.VOID_REFUSED).reason())
        .isEqualTo(new Reason("nothing-to-void"));
  }

  @Test // the pharmacy can print the mail for as long as it has it: nobody may say otherwise
  void doesNotPretendToRecallAMail() {
    DispatchOrder order = IrishOrders.seans();
    UUID transmission = ask(order);
    awaitTold(transmission, Status.EMAILED);

    ask(samVoids(order));

    assertThat(awaitTold(transmission, Status.VOID_REFUSED).reason())
        .isEqualTo(new Reason("cannot-be-recalled"));
    assertThat(state(transmission)).isEqualTo("ISSUED");
  }

  private UUID issued(DispatchOrder order) {
    UUID transmission = ask(order);
    awaitTold(transmission, Status.ISSUED);
    return transmission;
  }

  private void ask(VoidRequested asked) {
    INFRASTRUCTURE.produce(codec.encode(asked, "/prescription-api"));
  }
}
