package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Entry.Attempt;
import dev.scriptline.sandbox.platform.webhook.Webhooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /sim/webhooks/test}: "send test event", as on a platform's dashboard. */
public final class TestEventEndpoint {

  private final Webhooks webhooks;

  public TestEventEndpoint(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** Answers with the HTTP status that the integrator gave, or why there is none. */
  public Answer send(Request request) {
    try {
      Optional<Attempt> attempt = webhooks.test();
      return attempt
          .map(made -> Answer.json(200, view(made)))
          .orElseGet(() -> Answer.json(409, Map.of("message", "No webhook address is set.")));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Answer.json(503, Map.of("message", "The platform is closing."));
    }
  }

  private static Map<String, @Nullable Object> view(Attempt attempt) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("outcome", attempt.answer() == null ? "unanswered" : "answered");
    view.put("answer", attempt.answer());
    view.put("failure", attempt.failure());
    return view;
  }
}
