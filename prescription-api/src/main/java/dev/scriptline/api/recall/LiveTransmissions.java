package dev.scriptline.api.recall;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.Prescriptions;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.recall.RecallResult.NotFound;
import dev.scriptline.api.recall.RecallResult.NotNow;
import dev.scriptline.events.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds what can be taken back. The patient's row is locked before anything is read. */
@Component
class LiveTransmissions {

  private final Patients patients;
  private final Prescriptions prescriptions;
  private final Standings standings;

  LiveTransmissions(Patients patients, Prescriptions prescriptions, Standings standings) {
    this.patients = patients;
    this.prescriptions = prescriptions;
    this.standings = standings;
  }

  /** Goes on with what is live, or says why nothing is. */
  RecallResult with(
      UUID prescriptionId, Recaller recaller, Function<LiveTransmission, RecallResult> going) {
    Optional<Patient> patient =
        prescriptions.patientOf(prescriptionId).filter(recaller::mayRecall).flatMap(patients::lock);
    if (patient.isEmpty()) {
      return new NotFound();
    }
    Prescription prescription = prescriptions.findById(prescriptionId).orElseThrow();
    Standing standing = standings.of(prescriptionId);
    Optional<TransmissionStanding> live = standing.live();
    if (live.isEmpty()) {
      return new NotNow(
          "nothing-sent",
          "It is with no pharmacy: there is nothing to take back.",
          Map.of("number", prescription.number().value()));
    }
    return with(live.get(), patient.get(), prescription, standing, going);
  }

  private static RecallResult with(
      TransmissionStanding live,
      Patient patient,
      Prescription prescription,
      Standing standing,
      Function<LiveTransmission, RecallResult> going) {
    UUID id = live.id();
    if (live.status() == Status.DISPENSED) {
      return new NotNow(
          "already-dispensed", "The medicine was handed out.", facts(prescription, live));
    }
    if (id == null) {
      return new NotNow(
          "not-sent-from-here",
          "It reached a pharmacy without a transmission of ours: only the pharmacy can cancel it.",
          facts(prescription, live));
    }
    return going.apply(new LiveTransmission(patient, prescription, standing, live, id));
  }

  /** As members of a problem. */
  static Map<String, String> facts(Prescription prescription, TransmissionStanding live) {
    Map<String, String> facts = new HashMap<>();
    facts.put("number", prescription.number().value());
    facts.put("sentStatus", live.status().wire());
    facts.put("since", live.since().toString());
    if (live.id() != null) {
      facts.put("transmissionId", live.id().toString());
    }
    return facts;
  }
}
