package dev.scriptline.dispatch.report;

import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.Reports;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.KeyedTag;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What others say of a transmission settles it, whenever they say it. */
class ReportIntegrationTest extends RunningDispatch {

  private final Reports reports = new Reports(INFRASTRUCTURE);

  @Test // the platform signs at once: its callback is here before its answer, which never comes
  void settlesByTheCallbackThatCameBeforeTheAnswer() {
    PLATFORM.set("lookup", "false");
    PLATFORM.order("issue", "act-then-hang", 1);
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    String token = issued(transmission);

    reports.named(order, token, null, StatusSource.PLATFORM);

    PrescriptionStatusChanged told = awaitTold(transmission, Status.ISSUED);
    assertThat(told.source()).isEqualTo(StatusSource.RECONCILIATION);
    assertThat(told.issueTag()).isEqualTo(tag(token));
    awaitState(transmission, JobState.ISSUED);
    assertThat(statuses(transmission)).doesNotContain(Status.NEEDS_HUMAN);
    assertThat(PLATFORM.issues(transmission)).containsExactly(token);
  }

  @Test
  void settlesWhatWaitsForAPerson() {
    PLATFORM.set("lookup", "false");
    PLATFORM.order("issue", "act-then-reset", 1);
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    awaitState(transmission, JobState.NEEDS_HUMAN);
    String token = issued(transmission);

    reports.named(order, token, null, StatusSource.PLATFORM);
    reports.named(order, token, null, StatusSource.PLATFORM);

    awaitState(transmission, JobState.ISSUED);
    assertThat(awaitTold(transmission, Status.ISSUED).issueTag()).isEqualTo(tag(token));
    assertThat(PLATFORM.voids(transmission)).isEmpty();
  }

  @Test // two for one transmission: the one that does not count is voided, once all can know of it
  void voidsTheSurplus() {
    DispatchOrder order = Orders.annas();
    UUID transmission = twice(order);
    String first = PLATFORM.issues(transmission).getFirst();
    String counting = PLATFORM.issues(transmission).getLast();

    reports.named(order, first, null, StatusSource.PLATFORM);

    assertThat(awaitTold(transmission, Status.SURPLUS).issueTag()).isEqualTo(tag(first));
    assertThat(awaitTold(transmission, Status.VOIDED).issueTag()).isEqualTo(tag(first));
    assertThat(PLATFORM.voids(transmission)).containsExactly(first).doesNotContain(counting);
    assertThat(statuses(transmission)).containsSubsequence(Status.SURPLUS, Status.VOIDED);
    assertThat(state(transmission)).isEqualTo("ISSUED");
  }

  @Test // the patient has it already: that is for people, at once
  void raisesTheAlarmForASurplusThatWasDispensed() {
    DispatchOrder order = Orders.annas();
    UUID transmission = twice(order);
    String first = PLATFORM.issues(transmission).getFirst();
    PLATFORM.act(first, "dispense");

    reports.named(order, first, null, StatusSource.PLATFORM);

    assertThat(awaitTold(transmission, Status.DISPENSED).issueTag()).isEqualTo(tag(first));
    await().atMost(SOON).until(() -> surplus(transmission).equals("DISPENSED"));
    assertThat(desk().get("support", "/api/surpluses").body())
        .anySatisfy(it -> {
          assertThat(it.path("transmissionId").asString()).isEqualTo(transmission.toString());
          assertThat(it.path("state").asString()).isEqualTo("DISPENSED");
        });
    assertThat(desk().get("patient", "/api/surpluses").status()).isEqualTo(403);
    assertThat(PLATFORM.voids(transmission)).isEmpty();
  }

  @Test // as after a restore: what we sent before is known, what we were asked is read again
  void neverSendsWhatAnOwnAttemptNames() {
    DispatchOrder order = Orders.annas();
    DispatchOrder mailed = seans();
    reports.named(order, null, 1, StatusSource.DISPATCH);
    reports.named(mailed, null, 1, StatusSource.DISPATCH);
    await().atMost(SOON).until(() -> attempts(order) + attempts(mailed) == 2);

    ask(order);
    ask(mailed);

    awaitState(order.transmissionId(), JobState.NEEDS_HUMAN);
    awaitState(mailed.transmissionId(), JobState.NEEDS_HUMAN);
    assertThat(awaitTold(order.transmissionId(), Status.UNCONFIRMED).attempt()).isEqualTo(1);
    assertThat(PLATFORM.issues(order.transmissionId())).isEmpty();
    assertThat(references(mailed.transmissionId())).hasSize(1);
  }

  @Test // only the end of the issue that counts lets the next transmission go
  void closesWhatHasComeToItsEnd() {
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    awaitState(transmission, JobState.ISSUED);
    String token = issued(transmission);
    UUID next = ask(Orders.next(order));

    reports.said(order, Status.VOIDED, tag("another"));
    reports.said(order, Status.PRINTED, tag(token));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .until(() -> state(transmission).equals("ISSUED") && state(next).equals("PENDING"));
    reports.said(order, Status.EXPIRED, tag(token));

    awaitState(transmission, JobState.CLOSED);
    awaitState(next, JobState.ISSUED);
  }

  @Test // events come in any order
  void closesAtOnceWhatHadEndedBeforeItsAnswerCame() {
    DispatchOrder order = Orders.annas();
    reports.said(order, Status.DISPENSED, null);
    await().atMost(SOON).until(() -> count("heard_status", order.transmissionId()) == 1);

    ask(order);

    awaitTold(order.transmissionId(), Status.ISSUED);
    awaitState(order.transmissionId(), JobState.CLOSED);
    await().atMost(SOON).until(() -> count("heard_status", order.transmissionId()) == 0);
  }

  @Test // a signature that was never heard of, then an end
  void asksThePlatformAboutSilence() {
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    awaitState(transmission, JobState.ISSUED);

    fallSilent(transmission);
    PrescriptionStatusChanged signed = awaitTold(transmission, Status.SIGNED);
    assertThat(signed.source()).isEqualTo(StatusSource.RECONCILIATION);
    assertThat(signed.issueTag()).isEqualTo(tag(issued(transmission)));
    PLATFORM.act(issued(transmission), "dispense");
    fallSilent(transmission);

    awaitTold(transmission, Status.DISPENSED);
    awaitState(transmission, JobState.CLOSED);
    assertThat(statuses(transmission)).containsOnlyOnce(Status.SIGNED, Status.DISPENSED);
  }

  /** Issued twice, as if a worker had come to life again after its lease. */
  private UUID twice(DispatchOrder order) {
    UUID transmission = ask(order);
    awaitState(transmission, JobState.ISSUED);
    jdbc.sql(
            """
            update dispatch_job set state = 'PENDING', token = null, issue_tag = null, next_at = now()
            where transmission_id = :id
            """)
        .param("id", transmission)
        .update();
    await().atMost(SOON).until(() -> PLATFORM.issues(transmission).size() == 2);
    awaitState(transmission, JobState.ISSUED);
    return transmission;
  }

  private String issued(UUID transmission) {
    await().atMost(SOON).until(() -> PLATFORM.issues(transmission).size() == 1);
    return PLATFORM.issues(transmission).getFirst();
  }

  private void fallSilent(UUID transmission) {
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql(
                        "update dispatch_enquiry set next_at = now() - interval '1 second' where transmission_id = :id")
                    .param("id", transmission)
                    .update()
                == 1);
  }

  private int attempts(DispatchOrder order) {
    return count("heard_attempt", order.transmissionId());
  }

  private int count(String table, UUID transmission) {
    return jdbc.sql("select count(*) from %s where transmission_id = :id".formatted(table))
        .param("id", transmission)
        .query(Integer.class)
        .single();
  }

  private String surplus(UUID transmission) {
    return jdbc.sql("select state from dispatch_surplus where transmission_id = :id")
        .param("id", transmission)
        .query(String.class)
        .optional()
        .orElse("none");
  }

  private static String tag(String token) {
    return KeyedTag.ofBase64(INFRASTRUCTURE.keys().get("TOKEN_HASH_KEY")).tag(token);
  }
}
