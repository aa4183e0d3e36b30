package dev.scriptline.api.recall;

import dev.scriptline.api.idempotency.IdempotencyKey;
import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.projection.Projection;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.transmission.RefusalProblems;
import dev.scriptline.api.transmission.SendPrescription;
import dev.scriptline.api.transmission.SendRequest;
import dev.scriptline.api.transmission.SendResult.Answered;
import dev.scriptline.api.transmission.SendResult.KeyInFlight;
import dev.scriptline.api.transmission.SendResult.Refusal;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.wire.EventIds;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes on with a change once dispatch has decided: what is confirmed not to be at the first
 * pharmacy any more is sent to the other one, by the way that every sending goes.
 */
@Component
class ContinueChange {

  private final Patients patients;
  private final PharmacyChanges changes;
  private final Standings standings;
  private final Projection projection;
  private final SendPrescription sendPrescription;
  private final Clock clock;

  ContinueChange(
      Patients patients,
      PharmacyChanges changes,
      Standings standings,
      Projection projection,
      SendPrescription sendPrescription,
      Clock clock) {
    this.patients = patients;
    this.changes = changes;
    this.standings = standings;
    this.projection = projection;
    this.sendPrescription = sendPrescription;
    this.clock = clock;
  }

  /** Does what can be done now. The key is the change's own: however often, it is sent once. */
  @Transactional
  public void look(PharmacyChange seen) {
    patients.lock(seen.patientId());
    changes
        .waiting(seen.prescriptionId())
        .filter(change -> change.requestId().equals(seen.requestId()))
        .ifPresent(this::goOn);
  }

  private void goOn(PharmacyChange change) {
    Standing standing = standings.of(change.prescriptionId());
    Optional<TransmissionStanding> first =
        standing.transmissions().stream()
            .filter(sent -> sent.number() == change.transmissionNo())
            .findAny();
    if (first.isPresent() && !first.get().live()) {
      send(change);
    } else if (standing.status() == Status.DISPENSED) {
      changes.refused(change, "already-dispensed", clock.instant());
    } else {
      refusal(change).ifPresent(code -> changes.refused(change, code, clock.instant()));
    }
  }

  private void send(PharmacyChange change) {
    SendRequest request =
        new SendRequest(
            new IdempotencyKey("pharmacy-change", change.requestId().toString()),
            change.patientId(),
            change.prescriptionId(),
            change.region(),
            change.pharmacyId().toString());
    switch (sendPrescription.send(request)) {
      case Answered _ -> changes.done(change, clock.instant());
      case KeyInFlight _ -> {} // another instance is at it
      case Refusal refusal ->
          changes.refused(change, RefusalProblems.of(refusal).code(), clock.instant());
    }
  }

  /** Why dispatch did not void it, once it has said so. */
  private Optional<String> refusal(PharmacyChange change) {
    return projection
        .find(change.prescriptionId(), EventIds.outcome(Status.VOID_REFUSED, change.requestId()))
        .map(PrescriptionStatusChanged::reason)
        .map(reason -> reason.code());
  }
}
