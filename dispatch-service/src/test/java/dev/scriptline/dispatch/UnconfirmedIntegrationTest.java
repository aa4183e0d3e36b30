package dev.scriptline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.KeyedTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The answer is lost: what happened is found out, or a person decides; nothing is sent blindly. */
class UnconfirmedIntegrationTest extends RunningDispatch {

  @Test // it happened, and the answer was lost: the look-up finds it
  void findsByLookUpWhatWasIssuedWithoutAnAnswer() {
    Map<String, UUID> asked =
        askUnderEach("act-then-reset", "act-then-500", "act-then-html-200", "act-then-hang");

    asked.forEach((mode, transmission) -> {
      PrescriptionStatusChanged issued = awaitTold(transmission, Status.ISSUED);
      assertThat(issued.source()).as(mode).isEqualTo(StatusSource.RECONCILIATION);
      assertThat(issued.attempt()).isEqualTo(1);
      assertThat(PLATFORM.issues(transmission)).hasSize(1);
      String token = PLATFORM.issues(transmission).getFirst();
      assertThat(issued.issueTag()).isEqualTo(tag(token));
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.ISSUED);
      assertThat(references(transmission).getLast().token()).isEqualTo(token);
    });
  }

  @Test // it did not happen, but that cannot be known: a person decides
  void asksAHumanWhereNothingIsFoundAndNothingGuaranteed() {
    Map<String, UUID> asked =
        askUnderEach("hang", "reset", "500", "html-200", "empty-200", "no-id");

    asked.forEach((mode, transmission) -> {
      assertThat(awaitTold(transmission, Status.NEEDS_HUMAN).reason())
          .as(mode)
          .isEqualTo(new Reason("absent-after-settling"));
      assertThat(PLATFORM.issues(transmission)).isEmpty();
      assertThat(PLATFORM.entries(transmission, "fault")).hasSize(1);
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.NEEDS_HUMAN);
    });
  }

  @Test // words that the contract does not list may follow a created prescription
  void takesUnknownWordsForARefusalOnlyAfterLookingUp() {
    UUID odd = askUnder("success-string");
    UUID plain = askUnder("success-false:The moon is full");
    UUID created = askUnder("act-then-success-false:The moon is full");

    for (UUID transmission : List.of(odd, plain)) {
      assertThat(awaitTold(transmission, Status.REFUSED).reason())
          .isEqualTo(new Reason("platform-refused"));
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.REFUSED);
      assertThat(PLATFORM.issues(transmission)).isEmpty();
    }
    awaitTold(created, Status.ISSUED);
    assertThat(PLATFORM.issues(created)).hasSize(1);
    assertThat(desk().get("support", "/api/dispatches/" + created).body().path("attempts"))
        .singleElement()
        .satisfies(
            attempt -> assertThat(attempt.path("words").asString()).isEqualTo("The moon is full"));
  }

  @Test // trouble while looking up is no answer: nothing is concluded from it
  void outlastsLookUpsThatFail() {
    PLATFORM.order("issue", "act-then-reset", 1);
    PLATFORM.order("lookup", "500", 3);
    PLATFORM.order("lookup", "empty-200", 2);

    UUID transmission = ask(Orders.annas());

    assertThat(awaitTold(transmission, Status.ISSUED).source())
        .isEqualTo(StatusSource.RECONCILIATION);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test // killed between the commit and the call
  void neverSendsAgainWhatAWorkerMayHaveSent() {
    DispatchOrder order = Orders.annas();
    dyingWorkers.beforeTheCall(order.transmissionId());

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.UNCONFIRMED).reason())
        .isEqualTo(new Reason("lease-ended"));
    awaitTold(transmission, Status.NEEDS_HUMAN);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
    assertThat(references(transmission)).hasSize(1);
  }

  @Test // killed between the answer and its commit
  void findsWhatADeadWorkerIssued() {
    DispatchOrder order = Orders.annas();
    dyingWorkers.afterTheCall(order.transmissionId());

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.ISSUED).source())
        .isEqualTo(StatusSource.RECONCILIATION);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  private Map<String, UUID> askUnderEach(String... modes) {
    Map<String, UUID> asked = new LinkedHashMap<>();
    for (String mode : modes) {
      asked.put(mode, askUnder(mode));
    }
    return asked;
  }

  /** Asks for a prescription and returns when it has met the fault. */
  private UUID askUnder(String mode) {
    PLATFORM.order("issue", mode, 1);
    UUID transmission = ask(Orders.annas());
    await().atMost(SOON).until(() -> !PLATFORM.entries(transmission, "fault").isEmpty());
    return transmission;
  }

  private static String tag(String token) {
    return KeyedTag.ofBase64(INFRASTRUCTURE.keys().get("TOKEN_HASH_KEY")).tag(token);
  }
}
