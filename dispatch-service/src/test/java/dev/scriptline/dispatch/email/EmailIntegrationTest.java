package dev.scriptline.dispatch.email;

import static dev.scriptline.dispatch.email.IrishOrders.MAILBOX;
import static dev.scriptline.dispatch.email.IrishOrders.irish;
import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.Fault.DoesThenCuts;
import dev.scriptline.dispatch.email.Fault.Says;
import dev.scriptline.dispatch.email.Fault.Stalls;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.dispatch.email.Inbox.Item;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.order.DispatchOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a request on Kafka to the pharmacy's mailbox, with harm done on the wire between. */
class EmailIntegrationTest extends RunningDispatch {

  private final Inbox inbox = new Inbox(MAIL, MAILBOX);

  @Test
  void mailsWhatWasAskedForAndTellsTheOthers() throws Exception {
    DispatchOrder order = seans();

    UUID transmission = ask(order);

    PrescriptionStatusChanged emailed = awaitTold(transmission, Status.EMAILED);
    assertThat(emailed.attempt()).isEqualTo(1);
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED);
    assertThat(references(transmission))
        .extracting(PrescriptionReferenced::attempt, PrescriptionReferenced::token)
        .containsExactly(tuple(1, null));
    Item mail = onlyMail(order);
    assertThat(mail.messageId()).isEqualTo("<%s@scriptline.example.org>".formatted(transmission));
    assertThat(mail.from()).isEqualTo("Scriptline <prescriptions@scriptline.example.org>");
    assertThat(mail.text()).doesNotContain("Seán", "Wegovy").contains("valid once");
    assertThat(mail.fileName()).isEqualTo("prescription-%s.pdf".formatted(serial(order)));
    assertThat(mail.printed()).contains("Seán Ó Súilleabháin", serial(order), "VALID ONCE");
    assertThat(state(transmission)).isEqualTo("ISSUED");
    JsonNode attempt = attempts(transmission).get(0);
    assertThat(attempt.path("outcome").asString()).isEqualTo("emailed");
    assertThat(attempt.path("messageId").asString()).isEqualTo(mail.messageId());
    assertThat(attempt.path("documentHash").asString()).isEqualTo(sha256(mail.pdf()));
    assertThat(attempt.path("words").asString()).startsWith("250");
  }

  @Test // at least once everywhere, effects once
  void mailsOnceWhatWasAskedForTwice() {
    DispatchOrder order = seans();
    ask(order);
    UUID transmission = ask(order);
    awaitTold(transmission, Status.EMAILED);

    DispatchOrder again = irish().ids(order.prescriptionId(), UUID.randomUUID(), 2).order();
    awaitState(ask(again), JobState.PENDING);

    onlyMail(order);
    assertThat(inbox.about(serial(again))).isEmpty();
  }

  @Test // two who could both take it: one does
  void mailsOnceWhatTwoInstancesCouldMail() {
    Map<String, String> post =
        Map.of("SMTP_PORT", Integer.toString(POST.port()), "scriptline.smtp.deadline", "PT10S");
    try (Instance _ = Instance.started(INFRASTRUCTURE, PLATFORM, post)) {
      List<DispatchOrder> orders = Stream.generate(IrishOrders::seans).limit(12).toList();
      orders.forEach(this::ask);

      orders.forEach(order -> awaitTold(order.transmissionId(), Status.EMAILED));
      orders.forEach(this::onlyMail);
    }
  }

  @Test
  void triesAgainWhereTheMailboxIsBusy() {
    DispatchOrder order = seans();
    POST.harm(Step.RCPT, new Says("451 4.7.1 greylisted"), new Says("450 4.2.1 busy"));
    POST.harm(Step.DOT, new Says("452 4.2.2 full for now"));

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.EMAILED).attempt()).isEqualTo(4);
    assertThat(statuses(transmission)).startsWith(Status.DEFERRED).endsWith(Status.EMAILED);
    assertThat(told(transmission).getFirst().reason()).isEqualTo(new Reason("mailbox-busy"));
    onlyMail(order);
    assertThat(attempts(transmission).valueStream())
        .hasSize(4)
        .extracting(attempt -> attempt.path("messageId").asString())
        .containsOnly("<%s@scriptline.example.org>".formatted(transmission));
    assertThat(attempts(transmission).get(0).path("words").asString())
        .isEqualTo("451 4.7.1 greylisted");
  }

  @Test // the mailbox is gone: the patient may choose another pharmacy at once
  void tellsABounceAndSetsThePatientFree() {
    DispatchOrder order = seans();
    POST.harm(Step.RCPT, new Says("550 5.1.1 no such mailbox"));

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.BOUNCED).reason())
        .isEqualTo(new Reason("mailbox-refused"));
    assertThat(state(transmission)).isEqualTo("REFUSED");
    assertThat(inbox.about(serial(order))).isEmpty();
    assertThat(attempts(transmission).get(0).path("outcome").asString()).isEqualTo("bounced");
    assertThat(attempts(transmission).get(0).path("words").asString())
        .isEqualTo("550 5.1.1 no such mailbox");
    DispatchOrder next = irish().ids(order.prescriptionId(), UUID.randomUUID(), 2).order();
    awaitTold(ask(next), Status.EMAILED);
    onlyMail(next);
  }

  @Test // never a false word to the patient: the mailbox has refused nothing
  void holdsWhatOurOwnServerTurnsAway() {
    DispatchOrder order = seans();
    POST.harm(Step.MAIL, new Says("530 5.7.0 authentication required"));

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.DEFERRED).reason())
        .isEqualTo(new Reason("sender-refused"));
    assertThat(state(transmission)).isEqualTo("PENDING");
    assertThat(statuses(transmission)).containsExactly(Status.DEFERRED);
  }

  @Test // there is a mail, and nobody said so: a second one might be dispensed too
  void leavesToAPersonWhatMayHaveArrived() {
    DispatchOrder arrived = seans();
    DispatchOrder lost = seans();
    POST.harm(Step.DOT, new DoesThenCuts("25"));
    UUID first = ask(arrived);
    awaitTold(first, Status.NEEDS_HUMAN);
    POST.harm(Step.DOT, new Stalls(""));
    UUID second = ask(lost);

    assertThat(awaitTold(second, Status.NEEDS_HUMAN).reason()).isEqualTo(new Reason("no-lookup"));
    for (UUID transmission : List.of(first, second)) {
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.NEEDS_HUMAN);
      assertThat(state(transmission)).isEqualTo("NEEDS_HUMAN");
    }
    onlyMail(arrived);
    assertThat(inbox.about(serial(lost))).isEmpty();
  }

  @Test // killed between the commit and the call, or between the answer and its commit
  void neverMailsAgainWhatAWorkerMayHaveMailed() {
    DispatchOrder before = seans();
    DispatchOrder after = seans();
    dyingWorkers.beforeTheCall(before.transmissionId());
    dyingWorkers.afterTheCall(after.transmissionId());

    List<UUID> transmissions = List.of(ask(before), ask(after));

    for (UUID transmission : transmissions) {
      assertThat(awaitTold(transmission, Status.UNCONFIRMED).reason())
          .isEqualTo(new Reason("lease-ended"));
      awaitTold(transmission, Status.NEEDS_HUMAN);
    }
    assertThat(inbox.about(serial(before))).isEmpty();
    onlyMail(after);
  }

  @Test // refused before a byte is written, with what has to be mended
  void refusesWhatMustNotOrCannotBeMailed() {
    Map<DispatchOrder, String> refusals =
        Map.of(
            irish().to(null).order(), "mailbox-missing",
            irish().to("quay@elsewhere.example.org").order(), "recipient-not-allowed",
            irish().to("quay@sub.securemail.example.org").order(), "recipient-not-allowed",
            irish().by(null).order(), "particulars-missing",
            irish().validUntil(null).order(), "particulars-missing");

    refusals.keySet().forEach(this::ask);

    refusals.forEach((order, reason) -> {
      UUID transmission = order.transmissionId();
      assertThat(awaitTold(transmission, Status.REFUSED).reason()).isEqualTo(new Reason(reason));
      assertThat(statuses(transmission)).containsExactly(Status.REFUSED);
      assertThat(inbox.about(serial(order))).isEmpty();
      assertThat(attempts(transmission).get(0).path("fields").valueStream()).isNotEmpty();
    });
    assertThat(POST.lines())
        .noneMatch(line -> line.contains("elsewhere.example.org") || line.contains("quay@sub"));
  }

  private Item onlyMail(DispatchOrder order) {
    assertThat(inbox.about(serial(order))).hasSize(1);
    return inbox.about(serial(order)).getFirst();
  }

  private JsonNode attempts(UUID transmission) {
    return desk().get("support", "/api/dispatches/" + transmission).body().path("attempts");
  }

  private static String serial(DispatchOrder order) {
    return order.number().value() + "-" + order.transmissionNo();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
