package dev.scriptline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody must mend something, and the reason says who. */
class RefusalIntegrationTest extends RunningDispatch {

  @Test // the contract's table, as the platform says it; what is the clinic's or the prescriber's
  // fault holds them instead
  void refusesWhatThePlatformDoesNotTake() {
    PLATFORM.order("issue", "success-false:Validation failed.", 1);

    UUID transmission = ask(Orders.annas());

    PrescriptionStatusChanged refused = awaitTold(transmission, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason("payload-rejected"));
    assertThat(refused.attempt()).isEqualTo(1);
    assertThat(statuses(transmission)).containsExactly(Status.REFUSED);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  @Test // the contact may have another id by now
  void asksForTheContactAnewBeforeItBelievesThatThePharmacyHasNone() {
    awaitTold(ask(Orders.annas()), Status.ISSUED);
    PLATFORM.order("issue", "success-false:Contact not found", 1);

    UUID transmission = ask(Orders.annas());

    assertThat(awaitTold(transmission, Status.ISSUED).attempt()).isEqualTo(2);
    assertThat(statuses(transmission)).containsExactly(Status.ISSUED);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);

    PLATFORM.order("issue", "success-false:Contact not found", 2);
    UUID gone = ask(Orders.annas());
    PrescriptionStatusChanged refused = awaitTold(gone, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason("pharmacy-not-registered"));
    assertThat(refused.attempt()).isEqualTo(2);
  }

  @Test
  void refusesWhatCannotBePreparedWithoutCallingTheIssue() {
    UUID stranger = UUID.randomUUID();
    UUID unmapped = UUID.randomUUID();

    refused(ask(Orders.by(stranger)), "credentials-missing");
    refused(ask(Orders.ofClinic(unmapped)), "clinic-not-mapped");
    refused(ask(Orders.toBranch("B-9999")), "pharmacy-not-registered");
    refused(ask(Orders.toBranch(null)), "pharmacy-not-registered");
  }

  private void refused(UUID transmission, String code) {
    PrescriptionStatusChanged refused = awaitTold(transmission, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason(code));
    assertThat(refused.attempt()).isEqualTo(1);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }
}
