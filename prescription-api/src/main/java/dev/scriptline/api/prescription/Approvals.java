package dev.scriptline.api.prescription;

import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Keeps what prescribers approve and tells the other services, in the current transaction, which
 * holds the lock of the patient's row.
 */
@Component
public class Approvals {

  private final Prescriptions prescriptions;
  private final PrescriptionEvents events;
  private final OwnerTags ownerTags;
  private final RandomGenerator random;
  private final Clock clock;

  Approvals(
      Prescriptions prescriptions,
      PrescriptionEvents events,
      OwnerTags ownerTags,
      RandomGenerator random,
      Clock clock) {
    this.prescriptions = prescriptions;
    this.events = events;
    this.ownerTags = ownerTags;
    this.random = random;
    this.clock = clock;
  }

  /**
   * A new prescription under a number drawn for it.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when the id or the number is
   *     taken; the transaction is to be repeated
   */
  public Prescription first(UUID id, PrescriptionContent content, Instant approvedAt) {
    Prescription prescription =
        new Prescription(id, PrescriptionNumber.draw(random), content, approvedAt);
    PrescriptionStatusChanged approved = approved(prescription);
    prescriptions.saveAndFlush(prescription);
    events.tell(approved);
    return prescription;
  }

  /** Another content, or the same approved anew. */
  public void again(Prescription prescription, PrescriptionContent content, Instant approvedAt) {
    prescription.approveAnew(content, approvedAt);
    events.tell(approved(prescription));
  }

  private PrescriptionStatusChanged approved(Prescription prescription) {
    return prescription.approved(
        ownerTags.of(prescription.content().patientId()),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
