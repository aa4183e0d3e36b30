package dev.scriptline.api.transmission;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.Prescriptions;
import dev.scriptline.api.projection.NextSend;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.route.Routes;
import dev.scriptline.api.route.Routing;
import dev.scriptline.api.transmission.SendResult.Accepted;
import dev.scriptline.api.transmission.SendResult.Decision;
import dev.scriptline.api.transmission.SendResult.NotFound;
import dev.scriptline.api.transmission.SendResult.RulesBroken;
import dev.scriptline.api.transmission.SendResult.TakenBack;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether a prescription may go out now. The patient's row is locked before anything is
 * read, so that of two requests for one patient the second sees what the first did.
 */
@Component
class SendDecision {

  private final Patients patients;
  private final Prescriptions prescriptions;
  private final Standings standings;
  private final PastSends pastSends;
  private final Routes routes;
  private final Handover handover;

  SendDecision(
      Patients patients,
      Prescriptions prescriptions,
      Standings standings,
      PastSends pastSends,
      Routes routes,
      Handover handover) {
    this.patients = patients;
    this.prescriptions = prescriptions;
    this.standings = standings;
    this.pastSends = pastSends;
    this.routes = routes;
    this.handover = handover;
  }

  Decision on(SendRequest request) {
    Optional<Patient> patient = patients.lock(request.patientId());
    Optional<Prescription> prescription =
        prescriptions.findById(request.prescriptionId()).filter(it -> it.isOf(request.patientId()));
    return patient.isPresent() && prescription.isPresent()
        ? decide(request, patient.get(), prescription.get())
        : new NotFound();
  }

  private Decision decide(SendRequest request, Patient patient, Prescription prescription) {
    return switch (standings.of(prescription.id()).nextSend()) {
      case NextSend.Possible possible -> route(request, patient, prescription, possible.number());
      case NextSend.AlreadySent sent ->
          pastSends.notAgain("already-sent", prescription, sent.transmission());
      case NextSend.AlreadyDispensed dispensed ->
          pastSends.notAgain("already-dispensed", prescription, dispensed.transmission());
      case NextSend.TakenBack _ -> new TakenBack();
    };
  }

  private Decision route(
      SendRequest request, Patient patient, Prescription prescription, int number) {
    return switch (routes.plan(prescription, patient, request.region(), request.pharmacyId())) {
      case Routing.Broken broken -> new RulesBroken(broken.problems());
      case Routing.Route route -> new Accepted(handover.to(route, patient, prescription, number));
    };
  }
}
