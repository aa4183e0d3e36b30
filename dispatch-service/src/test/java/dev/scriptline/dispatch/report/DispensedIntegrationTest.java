package dev.scriptline.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.Reports;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.Status;
import dev.scriptline.events.order.DispatchOrder;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Medicine that went out once does not go out again, whatever else is asked for. */
class DispensedIntegrationTest extends RunningDispatch {

  private final Reports reports = new Reports(INFRASTRUCTURE);

  @Test // whatever was believed of the first: the patient has the medicine
  void neverSendsAgainWhatWasDispensed() {
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    awaitState(transmission, JobState.ISSUED);
    UUID next = ask(Orders.next(order));
    reports.said(order, Status.DISPENSED, null);

    awaitState(next, JobState.REFUSED);

    assertThat(awaitTold(next, Status.REFUSED).reason())
        .isEqualTo(ReasonCode.ALREADY_DISPENSED.reason());
    assertThat(state(transmission)).isEqualTo("CLOSED");
    assertThat(PLATFORM.issues(next)).isEmpty();
  }

  @Test // voided here, dispensed there: the later word is the one that counts
  void neverSendsAgainWhatWasDispensedAfterItsEnd() {
    DispatchOrder order = Orders.annas();
    UUID transmission = ask(order);
    awaitState(transmission, JobState.ISSUED);
    reports.said(order, Status.VOIDED, null);
    awaitState(transmission, JobState.CLOSED);
    reports.said(order, Status.DISPENSED, null);
    await().atMost(SOON).until(() -> isDispensed(transmission));

    UUID next = ask(Orders.next(order));

    awaitState(next, JobState.REFUSED);
    assertThat(PLATFORM.issues(next)).isEmpty();
  }

  private boolean isDispensed(UUID transmission) {
    return jdbc.sql("select dispensed from dispatch_job where transmission_id = :id")
        .param("id", transmission)
        .query(Boolean.class)
        .single();
  }
}
