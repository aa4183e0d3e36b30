package dev.scriptline.history.timeline;

import static dev.scriptline.events.Status.APPROVED;
import static dev.scriptline.events.Status.DEFERRED;
import static dev.scriptline.events.Status.DISPENSED;
import static dev.scriptline.events.Status.ISSUED;
import static dev.scriptline.events.Status.PRINTED;
import static dev.scriptline.events.Status.REPEAT;
import static dev.scriptline.events.Status.REQUESTED;
import static dev.scriptline.events.Status.REVOKED;
import static dev.scriptline.events.Status.SIGNED;
import static dev.scriptline.events.Status.VOIDED;
import static dev.scriptline.events.StatusSource.CLINIC;
import static dev.scriptline.events.StatusSource.DISPATCH;
import static dev.scriptline.events.StatusSource.PATIENT;
import static dev.scriptline.events.StatusSource.RECONCILIATION;
import static dev.scriptline.history.PrescriptionSample.at;
import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.status.RecordedStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdditiesTest {

  private final PrescriptionSample prescription = prescription();
  private final PrescriptionStatusChanged approved = prescription.told(APPROVED, CLINIC, 0);
  private final PrescriptionStatusChanged requested = prescription.sent(1, REQUESTED, PATIENT, 10);
  private final PrescriptionStatusChanged issued = prescription.sent(1, ISSUED, DISPATCH, 11);
  private final PrescriptionStatusChanged signed = prescription.called(1, SIGNED, 12.0, 12.5);

  @Test
  void findsNothingOddInAnOrdinaryWay() {
    assertThat(odd(prescription.dispensed().toArray(PrescriptionStatusChanged[]::new))).isEmpty();
  }

  @Test
  void findsNothingOddInASecondAttempt() {
    assertThat(
            odd(
                approved,
                requested,
                prescription.transmission(1).attempt(1).is(DEFERRED, DISPATCH, at(11)),
                prescription.transmission(1).attempt(2).is(DEFERRED, DISPATCH, at(4_000)),
                prescription.transmission(1).attempt(3).is(ISSUED, DISPATCH, at(8_000))))
        .isEmpty();
  }

  @Test
  void marksWhatIsToldLongAfterItHappened() {
    assertThat(odd(issued, prescription.called(1, SIGNED, 12.0, 4_000)))
        .containsExactly("signed late: We learnt of it 1 h 6 min after it had happened");
  }

  @Test
  void marksWhatIsToldLongAfterALaterStage() {
    assertThat(
            odd(
                issued,
                prescription.called(1, PRINTED, 60.0, 60.5),
                prescription.called(1, SIGNED, null, 4_000)))
        .containsExactly("signed late: We learnt of it 1 h 5 min after a later stage was known");
  }

  @Test // callbacks overtake each other by seconds all day
  void doesNotCallASmallInversionLate() {
    assertThat(
            odd(
                issued,
                prescription.called(1, PRINTED, 60.0, 60.5),
                prescription.called(1, SIGNED, 12.0, 63)))
        .isEmpty();
  }

  @Test
  void marksWhatSaysTheSameAgain() {
    assertThat(
            odd(
                issued,
                signed,
                prescription.transmission(1).is(SIGNED, RECONCILIATION, at(30)),
                prescription.transmission(1).is(REPEAT, RECONCILIATION, at(40))))
        .containsExactly(
            "signed duplicate: It says again what step 2 said",
            "repeat duplicate: The same callback came once more");
  }

  @Test // a second issue under another token is no repetition but the worst that can happen
  void doesNotCallASecondIssueADuplicate() {
    assertThat(
            odd(
                prescription.transmission(1).issueTag("one").is(ISSUED, DISPATCH, at(11)),
                prescription.transmission(1).issueTag("other").is(ISSUED, RECONCILIATION, at(12))))
        .isEmpty();
  }

  @Test
  void marksADispensingAfterAVoid() {
    assertThat(
            odd(
                issued,
                signed,
                prescription.called(1, VOIDED, 50.0, 50),
                prescription.called(1, DISPENSED, 90.0, 91)))
        .containsExactly("dispensed illegal: dispensed cannot follow voided");
  }

  @Test
  void marksAVoidAfterADispensing() {
    assertThat(
            odd(
                issued,
                signed,
                prescription.called(1, DISPENSED, 50.0, 50),
                prescription.called(1, VOIDED, 90.0, 91)))
        .containsExactly("voided illegal: voided cannot follow dispensed");
  }

  @Test
  void marksAPrintThatProvablyCameAfterTheEnd() {
    assertThat(
            odd(
                issued,
                signed,
                prescription.called(1, VOIDED, 50.0, 50),
                prescription.called(1, PRINTED, 90.0, 91)))
        .containsExactly("printed illegal: printed cannot follow voided");
  }

  @Test // it may have happened before and only been told afterwards
  void doesNotAccuseAPrintWithoutATime() {
    assertThat(
            odd(
                issued,
                signed,
                prescription.called(1, VOIDED, 50.0, 50),
                prescription.called(1, PRINTED, null, 91)))
        .isEmpty();
  }

  @Test
  void marksADispensingFromAReplacedTransmission() {
    assertThat(
            odd(
                issued,
                signed,
                prescription.sent(2, REQUESTED, PATIENT, 100),
                prescription.called(1, DISPENSED, 200.0, 200)))
        .containsExactly(
            "dispensed illegal: It was dispensed from a transmission that a later one replaced");
  }

  @Test
  void marksARequestAfterTheRevocation() {
    assertThat(odd(approved, prescription.told(REVOKED, CLINIC, 5), requested))
        .containsExactly("requested illegal: requested cannot follow revoked");
  }

  private static List<String> odd(PrescriptionStatusChanged... told) {
    List<RecordedStatus> recorded = new ArrayList<>();
    Arrays.stream(told)
        .forEach(event -> recorded.add(new RecordedStatus(recorded.size() + 1, event)));
    List<PlacedStep> placed = ReadingOrder.of(recorded);
    Oddities oddities = new Oddities(placed, Duration.ofMinutes(5));
    return placed.stream()
        .flatMap(step ->
            oddities.of(step).stream()
                .map(mark -> "%s %s: %s".formatted(wire(step), mark.mark().word(), mark.words())))
        .toList();
  }

  private static String wire(PlacedStep step) {
    Status status = step.status();
    return status.wire();
  }
}
