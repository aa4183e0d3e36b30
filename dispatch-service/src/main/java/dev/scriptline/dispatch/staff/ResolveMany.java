package dev.scriptline.dispatch.staff;

import dev.scriptline.edge.Secret;
import dev.scriptline.events.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Has the same decided about many transmissions, a few at a time: the platform is asked of each.
 */
@Component
class ResolveMany {

  private static final int WIDTH = 8;

  private final ResolveDispatch resolveDispatch;

  ResolveMany(ResolveDispatch resolveDispatch) {
    this.resolveDispatch = resolveDispatch;
  }

  /** What came of each, in the order of the ids. */
  Map<UUID, Ruling> decide(List<UUID> ids, Decision decision, Actor actor, Secret why) {
    Map<UUID, Future<Ruling>> under = new LinkedHashMap<>();
    try (ExecutorService hands =
        Executors.newFixedThreadPool(WIDTH, Thread.ofVirtual().name("bulk-", 0).factory())) {
      ids.forEach(id ->
          under.computeIfAbsent(
              id, one -> hands.submit(() -> resolveDispatch.decide(one, decision, actor, why))));
    }
    Map<UUID, Ruling> rulings = new LinkedHashMap<>();
    under.forEach((id, future) -> rulings.put(id, result(future)));
    return rulings;
  }

  private static Ruling result(Future<Ruling> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others were decided", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("one of many could not be decided", e.getCause());
    }
  }
}
