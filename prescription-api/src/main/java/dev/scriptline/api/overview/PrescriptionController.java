package dev.scriptline.api.overview;

import dev.scriptline.api.prescription.Readership;
import dev.scriptline.edge.Caller;
import dev.scriptline.edge.RefusedRequestException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrescriptionController {

  private final PrescriptionViews views;

  PrescriptionController(PrescriptionViews views) {
    this.views = views;
  }

  @GetMapping("/api/prescriptions")
  List<PrescriptionView> own(Caller caller) {
    return views.ofPatient(caller.requirePatientId());
  }

  /** Another patient's is not there: that it exists is nobody's business. */
  @GetMapping("/api/prescriptions/{id}")
  PrescriptionView one(@PathVariable UUID id, Caller caller) {
    return views
        .find(id, Readership.of(caller))
        .orElseThrow(() ->
            new RefusedRequestException(
                HttpStatus.NOT_FOUND, "prescription-not-found", "There is no such prescription."));
  }
}
