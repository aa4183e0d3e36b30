package dev.scriptline.history.timeline;

import static dev.scriptline.events.Status.APPROVED;
import static dev.scriptline.events.Status.DEFERRED;
import static dev.scriptline.events.Status.DISPENSED;
import static dev.scriptline.events.Status.ISSUED;
import static dev.scriptline.events.Status.PRINTED;
import static dev.scriptline.events.Status.REFUSED;
import static dev.scriptline.events.Status.REQUESTED;
import static dev.scriptline.events.Status.REVOKED;
import static dev.scriptline.events.Status.SIGNED;
import static dev.scriptline.events.Status.UNCONFIRMED;
import static dev.scriptline.events.Status.VOID_REQUESTED;
import static dev.scriptline.events.StatusSource.CLINIC;
import static dev.scriptline.events.StatusSource.DISPATCH;
import static dev.scriptline.events.StatusSource.PATIENT;
import static dev.scriptline.events.StatusSource.STAFF;
import static dev.scriptline.history.PrescriptionSample.at;
import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.status.RecordedStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

  private final PrescriptionSample prescription = prescription();
  private final PrescriptionStatusChanged approved = prescription.told(APPROVED, CLINIC, 0.8);
  private final PrescriptionStatusChanged requested = prescription.sent(1, REQUESTED, PATIENT, 1.2);
  private final PrescriptionStatusChanged issued = prescription.sent(1, ISSUED, DISPATCH, 1.9);

  @Test
  void readsTheSameHoweverItCame() {
    List<PrescriptionStatusChanged> told = new ArrayList<>(prescription.dispensed());

    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(told, new Random(seed));

      assertThat(order(told))
          .containsExactly(APPROVED, REQUESTED, ISSUED, SIGNED, PRINTED, DISPENSED);
    }
  }

  @Test // the platform's times have whole seconds: "signed" seems to come before the approval
  void doesNotLetACoarseClockTurnCausesRound() {
    PrescriptionStatusChanged signed = prescription.called(1, SIGNED, 0.0, 2);

    assertThat(order(List.of(approved, requested, issued, signed)))
        .containsExactly(APPROVED, REQUESTED, ISSUED, SIGNED);
  }

  @Test
  void putsALateSignatureBeforeThePrintThatNeededIt() {
    PrescriptionStatusChanged printed = prescription.called(1, PRINTED, 60.0, 60);
    PrescriptionStatusChanged dispensed = prescription.called(1, DISPENSED, 90.0, 90);
    PrescriptionStatusChanged signed = prescription.called(1, SIGNED, null, 600);

    assertThat(order(List.of(approved, requested, issued, printed, dispensed, signed)))
        .containsExactly(APPROVED, REQUESTED, ISSUED, SIGNED, PRINTED, DISPENSED);
  }

  @Test // repeated hours later without a time, it says nothing about what came before
  void leavesALateRepetitionWhereItCame() {
    PrescriptionStatusChanged signed = prescription.called(1, SIGNED, 2.0, 3);
    PrescriptionStatusChanged again = prescription.called(1, ISSUED, null, 4000);

    assertThat(order(List.of(approved, requested, issued, signed, again)))
        .containsExactly(APPROVED, REQUESTED, ISSUED, SIGNED, ISSUED);
  }

  @Test
  void keepsTheAttemptsInTheirTimes() {
    assertThat(
            order(
                List.of(
                    approved,
                    requested,
                    prescription.sent(1, UNCONFIRMED, DISPATCH, 20),
                    prescription.sent(1, DEFERRED, DISPATCH, 30),
                    prescription.sent(1, ISSUED, DISPATCH, 40))))
        .containsExactly(APPROVED, REQUESTED, UNCONFIRMED, DEFERRED, ISSUED);
  }

  @Test
  void showsARevocationWhenItWasMade() {
    assertThat(order(List.of(approved, requested, issued, prescription.told(REVOKED, CLINIC, 100))))
        .containsExactly(APPROVED, REQUESTED, ISSUED, REVOKED);
  }

  @Test // the second approval came after the first transmission was turned away
  void keepsTransmissionsApart() {
    PrescriptionStatusChanged refused = prescription.sent(1, REFUSED, DISPATCH, 2);
    PrescriptionStatusChanged approvedAnew = prescription.told(APPROVED, CLINIC, 100);
    PrescriptionStatusChanged requestedAnew = prescription.sent(2, REQUESTED, PATIENT, 110);
    PrescriptionStatusChanged issuedAnew = prescription.sent(2, ISSUED, DISPATCH, 111);

    assertThat(
            order(List.of(issuedAnew, requestedAnew, approvedAnew, refused, requested, approved)))
        .containsExactly(APPROVED, REQUESTED, REFUSED, APPROVED, REQUESTED, ISSUED);
  }

  @Test
  void showsNotesAtTheirTimes() {
    PrescriptionStatusChanged note = prescription.sent(1, VOID_REQUESTED, STAFF, 50);
    PrescriptionStatusChanged printed = prescription.called(1, PRINTED, 60.0, 60);

    assertThat(order(List.of(printed, note, issued, requested, approved)))
        .containsExactly(APPROVED, REQUESTED, ISSUED, VOID_REQUESTED, PRINTED);
  }

  @Test
  void neverGoesBackInTime() {
    List<PlacedStep> placed =
        ReadingOrder.of(
            recorded(
                List.of(
                    approved,
                    requested,
                    issued,
                    prescription.called(1, SIGNED, 0.0, 2),
                    prescription.called(1, PRINTED, 1.0, 30))));

    assertThat(placed).extracting(PlacedStep::at).isSorted();
    assertThat(placed.getLast().at()).isEqualTo(at(1.9));
  }

  private static List<Status> order(List<PrescriptionStatusChanged> told) {
    return ReadingOrder.of(recorded(told)).stream().map(PlacedStep::status).toList();
  }

  private static List<RecordedStatus> recorded(List<PrescriptionStatusChanged> told) {
    List<RecordedStatus> recorded = new ArrayList<>();
    told.forEach(event -> recorded.add(new RecordedStatus(recorded.size() + 1, event)));
    return recorded;
  }
}
