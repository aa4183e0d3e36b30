package dev.scriptline.sandbox.platform.progress;

import dev.scriptline.sandbox.platform.behaviour.LiveBehaviour;
import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/v1/prescriptions…}: asking by reference or by token (contract, 4). */
public final class LookUpEndpoint {

  private final Prescriptions prescriptions;
  private final LiveBehaviour behaviour;

  public LookUpEndpoint(Prescriptions prescriptions, LiveBehaviour behaviour) {
    this.prescriptions = prescriptions;
    this.behaviour = behaviour;
  }

  public Answer byReference(Request request) {
    if (!behaviour.now().lookup()) {
      return notOffered();
    }
    String reference = request.parameter("client_ref_id").orElse("");
    if (reference.isBlank()) {
      return Envelope.invalid(
          Map.of("client_ref_id", List.of("The client_ref_id field is required.")));
    }
    List<Map<String, Object>> found =
        prescriptions.findByReference(reference).stream().map(LookUpEndpoint::view).toList();
    return Envelope.success(Map.of("prescriptions", found));
  }

  public Answer byToken(Request request) {
    if (!behaviour.now().lookup()) {
      return notOffered();
    }
    return prescriptions
        .find(request.variable("token"))
        .map(found -> Envelope.success(Map.of("prescription", view(found))))
        .orElseGet(() -> Envelope.failure("Prescription not found."));
  }

  private static Answer notOffered() {
    return Answer.json(404, Map.of("message", "Not found."));
  }

  private static Map<String, Object> view(Prescription prescription) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", prescription.token());
    view.put("status", prescription.status());
    view.put("client_ref_id", prescription.clientRefId());
    view.put("updated_at", prescription.updatedAt().truncatedTo(ChronoUnit.SECONDS));
    return view;
  }
}
