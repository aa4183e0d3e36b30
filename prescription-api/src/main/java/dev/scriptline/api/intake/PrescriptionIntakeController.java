package dev.scriptline.api.intake;

import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.events.PrescriptionNumber;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in approved prescriptions; idempotent by id. */
@RestController
class PrescriptionIntakeController {

  /** What stands for the prescription from now on: for people, and in its approval. */
  record Receipt(UUID id, PrescriptionNumber number, String contentHash) {

    static Receipt of(Prescription prescription) {
      return new Receipt(
          prescription.id(), prescription.number(), prescription.approval().contentHash());
    }
  }

  private final ApprovePrescription approvePrescription;
  private final Clock clock;

  PrescriptionIntakeController(ApprovePrescription approvePrescription, Clock clock) {
    this.approvePrescription = approvePrescription;
    this.clock = clock;
  }

  @PutMapping("/intake/prescriptions/{id}")
  ResponseEntity<Receipt> prescription(
      @PathVariable UUID id, @RequestBody PrescriptionRequest request) {
    ApprovePrescription.Outcome kept = approvePrescription.keep(id, request.read(clock.instant()));
    return ResponseEntity.status(kept.first() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(Receipt.of(kept.prescription()));
  }
}
