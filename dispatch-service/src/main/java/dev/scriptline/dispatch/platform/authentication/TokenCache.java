package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.authentication.Grant.Granted;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by whom they belong to. However many ask at once, one fetches and all get what came of it,
 * a denial too: a wrong password is tried once, not once per waiting thread.
 */
final class TokenCache<K> {

  private final ConcurrentMap<K, CompletableFuture<Grant>> flights = new ConcurrentHashMap<>();
  private final Clock clock;

  TokenCache(Clock clock) {
    this.clock = clock;
  }

  /** The token at hand, or what came of fetching one. */
  Grant get(K owner, Supplier<Grant> fetch) {
    Instant now = clock.instant();
    CompletableFuture<Grant> mine = new CompletableFuture<>();
    CompletableFuture<Grant> flight =
        flights.compute(
            owner, (_, current) -> current == null || isStale(current, now) ? mine : current);
    if (flight == mine) {
      fly(mine, fetch);
    }
    return flight.join();
  }

  /** This token was turned away; another that came meanwhile stays. */
  void distrust(K owner, Secret token) {
    flights.computeIfPresent(owner, (_, current) -> holds(current, token) ? null : current);
  }

  /** Whether this is the token that others would get now. */
  boolean isCurrent(K owner, Secret token) {
    @Nullable CompletableFuture<Grant> current = flights.get(owner);
    return current != null && holds(current, token);
  }

  private static void fly(CompletableFuture<Grant> mine, Supplier<Grant> fetch) {
    try {
      mine.complete(fetch.get());
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** A fetch under way is never stale: whoever comes now waits for it. */
  private static boolean isStale(CompletableFuture<Grant> flight, Instant now) {
    if (!flight.isDone()) {
      return false;
    }
    return flight.isCompletedExceptionally()
        || switch (flight.join()) {
          case Granted(_, var renewAt) -> !now.isBefore(renewAt);
          case Denied _ -> true;
        };
  }

  private static boolean holds(CompletableFuture<Grant> flight, Secret token) {
    return flight.isDone()
        && !flight.isCompletedExceptionally()
        && flight.join() instanceof Granted granted
        && granted.token().equals(token);
  }
}
