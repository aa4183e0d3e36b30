package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.prescription.Movement;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.progress.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code POST /sim/prescriptions/{token}/{act}}: what the pharmacy, or time, would do. */
public final class ActsEndpoint {

  private static final Map<String, Status> ACTS =
      Map.of(
          "sign", Status.SIGNED,
          "print", Status.PRINTED,
          "dispense", Status.DISPENSED,
          "expire", Status.EXPIRED);

  private final Progress progress;

  public ActsEndpoint(Progress progress) {
    this.progress = progress;
  }

  /** 404 for an unknown act or token, 409 with the platform's words for what cannot happen now. */
  public Answer act(Request request) {
    String act = request.variable("act");
    String token = request.variable("token");
    if (act.equals("void")) {
      return answer(progress.cancel(token, null));
    }
    Status next = ACTS.get(act);
    return next == null
        ? Answer.json(404, Map.of("message", "There is no act of this name."))
        : answer(progress.move(token, next));
  }

  private static Answer answer(Movement movement) {
    return switch (movement) {
      case Movement.Moved(Prescription now) -> Answer.json(200, view(now));
      case Movement.Unchanged(Prescription now) -> Answer.json(200, view(now));
      case Movement.Refused(_, String message) -> Answer.json(409, Map.of("message", message));
      case Movement.Unknown _ -> Answer.json(404, Map.of("message", "Prescription not found."));
    };
  }

  private static Map<String, Object> view(Prescription now) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("token", now.token());
    view.put("status", now.status());
    view.put("client_ref_id", now.clientRefId());
    return view;
  }
}
