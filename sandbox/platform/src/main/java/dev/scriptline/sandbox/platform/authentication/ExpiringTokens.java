package dev.scriptline.sandbox.platform.authentication;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Random tokens that stand for somebody until they expire. */
final class ExpiringTokens<T> {

  private record Held<T>(T owner, Instant until) {}

  private final Map<String, Held<T>> tokens = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  ExpiringTokens(Clock clock) {
    this.clock = clock;
  }

  String issue(T owner, Duration life) {
    byte[] bytes = new byte[30];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().encodeToString(bytes);
    tokens.put(token, new Held<>(owner, clock.instant().plus(life)));
    return token;
  }

  Optional<T> owner(String token) {
    Held<T> held = tokens.get(token);
    if (held == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(held.until())) {
      tokens.remove(token);
      return Optional.empty();
    }
    return Optional.of(held.owner());
  }

  void forget() {
    tokens.clear();
  }
}
