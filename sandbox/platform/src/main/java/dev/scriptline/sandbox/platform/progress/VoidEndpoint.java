package dev.scriptline.sandbox.platform.progress;

import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Refusals;
import dev.scriptline.sandbox.platform.prescription.Movement;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code POST /api/v1/prescriptions/{token}/void} (contract, 4). */
public final class VoidEndpoint {

  private final Progress progress;
  private final Refusals refusals;

  public VoidEndpoint(Progress progress, Refusals refusals) {
    this.progress = progress;
    this.refusals = refusals;
  }

  public Answer cancel(Request request) {
    return switch (progress.cancel(request.variable("token"), reason(request))) {
      case Movement.Moved(Prescription now) -> done(now);
      case Movement.Unchanged(Prescription now) -> done(now);
      case Movement.Refused(Prescription now, String message) -> refuse(now.clientRefId(), message);
      case Movement.Unknown _ -> refuse(null, "Prescription not found.");
    };
  }

  private static Answer done(Prescription now) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", now.token());
    view.put("status", now.status());
    return Envelope.success(Map.of("prescription", view));
  }

  private Answer refuse(@Nullable String clientRefId, String message) {
    refusals.note("void", clientRefId, message);
    return Envelope.failure(message);
  }

  private static @Nullable String reason(Request request) {
    try {
      return Json.MAPPER.readTree(request.body()).path("reason").asString(null);
    } catch (JacksonException _) {
      return null; // a void without a readable reason is still a void
    }
  }
}
