package dev.scriptline.dispatch.platform.authentication;

import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;

import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import java.util.concurrent.atomic.AtomicInteger;

/** How the platform answers whoever signs in: a token of its own each time. */
final class Door {

  static final String TOKEN = "POST /oauth/token";
  static final String LOGIN = "POST /api/v1/login";

  private final AtomicInteger given = new AtomicInteger();

  /** Both steps go well. */
  Reaction opens(String request) {
    String token = "t%d".formatted(given.incrementAndGet());
    return request.startsWith(TOKEN)
        ? json(
            200,
            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                .formatted(token))
        : json(
            200,
            "{\"success\":true,\"data\":{\"token\":\"%s\",\"expires_in\":1800}}".formatted(token));
  }

  static Reaction invalidLogin() {
    return json(200, "{\"success\":false,\"message\":\"Invalid login details.\"}");
  }
}
