package dev.scriptline.api.intake;

import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.prescriber.Prescribers;
import dev.scriptline.api.prescription.Approvals;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.PrescriptionContent;
import dev.scriptline.api.prescription.Prescriptions;
import dev.scriptline.api.projection.NextSend;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.edge.RefusedRequestException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps an approved prescription under the lock of its patient's row, so that it cannot be changed
 * while it is being sent. What was kept before is left as it is.
 */
@Component
class ApprovePrescription {

  private final RepeatedTransaction transaction;
  private final Patients patients;
  private final Prescribers prescribers;
  private final Prescriptions prescriptions;
  private final Standings standings;
  private final Approvals approvals;

  ApprovePrescription(
      RepeatedTransaction transaction,
      Patients patients,
      Prescribers prescribers,
      Prescriptions prescriptions,
      Standings standings,
      Approvals approvals) {
    this.transaction = transaction;
    this.patients = patients;
    this.prescribers = prescribers;
    this.prescriptions = prescriptions;
    this.standings = standings;
    this.approvals = approvals;
  }

  /**
   * What is kept now.
   *
   * @param first whether nothing was kept under its id before
   */
  record Outcome(Prescription prescription, boolean first) {}

  /**
   * Keeps it.
   *
   * @throws RefusedRequestException 422 when it names somebody unknown or another patient than
   *     before, 409 when a change comes too late
   */
  Outcome keep(UUID id, ApprovedContent approved) {
    return transaction.run(() -> {
      checkNames(approved.content());
      Optional<Prescription> known = prescriptions.findById(id);
      known.ifPresent(prescription -> change(prescription, approved));
      Prescription kept =
          known.orElseGet(() -> approvals.first(id, approved.content(), approved.approvedAt()));
      return new Outcome(kept, known.isEmpty());
    });
  }

  /** Locks the patient's row first of all. */
  private void checkNames(PrescriptionContent content) {
    Findings findings = new Findings();
    if (patients.lock(content.patientId()).isEmpty()) {
      findings.add("/patientId", "unknown-patient", "The patient is unknown.");
    }
    if (!prescribers.existsById(content.prescriberId())) {
      findings.add("/prescriberId", "unknown-prescriber", "The prescriber is unknown.");
    }
    findings.refuseIfAny();
  }

  private void change(Prescription prescription, ApprovedContent approved) {
    if (prescription.isApproved(approved.content(), approved.approvedAt())) {
      return;
    }
    if (!prescription.isOf(approved.content().patientId())) {
      Findings findings = new Findings();
      findings.add("/patientId", "other-patient", "A prescription stays with its patient.");
      findings.refuseIfAny();
    }
    switch (standings.of(prescription.id()).nextSend()) {
      case NextSend.Possible _ ->
          approvals.again(prescription, approved.content(), approved.approvedAt());
      case NextSend.AlreadySent _, NextSend.AlreadyDispensed _ ->
          throw tooLate(
              "prescription-being-sent", "The prescription was sent; it cannot be changed now.");
      case NextSend.TakenBack _ ->
          throw tooLate(
              "prescription-revoked", "The prescription was taken back; it cannot be changed.");
    }
  }

  private static RefusedRequestException tooLate(String code, String detail) {
    return new RefusedRequestException(HttpStatus.CONFLICT, code, detail);
  }
}
