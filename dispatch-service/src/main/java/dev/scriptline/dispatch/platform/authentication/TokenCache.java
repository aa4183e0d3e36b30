package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.authentication.Grant.Granted;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by whom they belong to. However many ask at once, one fetches and all get what came of it,
 * a denial too: a wrong password is tried once, not once per waiting thread. A renewal that fails
 * because the platform is away leaves the token that still lives.
 */
final class TokenCache<K> {

  /** How long a token whose renewal failed is used before the next try. */
  private static final Duration RESPITE = Duration.ofSeconds(5);

  private static final Set<ReasonCode> AWAY =
      EnumSet.of(ReasonCode.PLATFORM_UNAVAILABLE, ReasonCode.RATE_LIMITED);

  private final ConcurrentMap<K, CompletableFuture<Grant>> flights = new ConcurrentHashMap<>();
  private final Clock clock;

  TokenCache(Clock clock) {
    this.clock = clock;
  }

  /** The token at hand, or what came of fetching one. */
  Grant get(K owner, Supplier<Grant> fetch) {
    Instant now = clock.instant();
    CompletableFuture<Grant> mine = new CompletableFuture<>();
    AtomicReference<@Nullable CompletableFuture<Grant>> replaced = new AtomicReference<>();
    CompletableFuture<Grant> flight =
        flights.compute(
            owner,
            (_, current) -> {
              if (current != null && !isStale(current, now)) {
                return current;
              }
              replaced.set(current);
              return mine;
            });
    if (flight == mine) {
      fly(mine, () -> renewed(replaced.get(), fetch.get(), now));
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

  private static Grant renewed(
      @Nullable CompletableFuture<Grant> before, Grant fetched, Instant now) {
    if (before == null
        || before.isCompletedExceptionally()
        || !(before.join() instanceof Granted old)
        || !(fetched instanceof Denied(NotSent(var reason, _, _)))
        || !AWAY.contains(reason)
        || !now.isBefore(old.endsAt())) {
      return fetched;
    }
    Instant later = now.plus(RESPITE);
    return old.renewedAt(later.isBefore(old.endsAt()) ? later : old.endsAt());
  }

  /** A fetch under way is never stale: whoever comes now waits for it. */
  private static boolean isStale(CompletableFuture<Grant> flight, Instant now) {
    if (!flight.isDone()) {
      return false;
    }
    return flight.isCompletedExceptionally()
        || switch (flight.join()) {
          case Granted(_, var renewAt, _) -> !now.isBefore(renewAt);
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
