package dev.scriptline.sandbox.platform.prescription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All prescriptions since the last reset, by token and by reference; locks only the one at hand.
 */
public final class Prescriptions {

  private final Map<String, Prescription> byToken = new ConcurrentHashMap<>();
  private final Map<String, List<String>> tokensByReference = new ConcurrentHashMap<>();

  /** Ties a token to a reference; refused only when the reference is taken and may be used once. */
  public boolean claim(String clientRefId, String token, boolean onlyOnce) {
    List<String> held =
        tokensByReference.compute(
            clientRefId,
            (_, before) -> {
              if (before == null) {
                return List.of(token);
              }
              return onlyOnce ? before : Stream.concat(before.stream(), Stream.of(token)).toList();
            });
    return held.contains(token);
  }

  public void put(Prescription prescription) {
    byToken.put(prescription.token(), prescription);
  }

  public Optional<Prescription> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  public List<Prescription> findByReference(String clientRefId) {
    return tokensByReference.getOrDefault(clientRefId, List.of()).stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Brings a prescription into another state where that is possible.
   *
   * @param whenMoved told about the move while no other move of the same prescription can happen
   */
  public Movement move(String token, Status next, Instant at, Consumer<Prescription> whenMoved) {
    AtomicReference<Movement> result = new AtomicReference<>(new Movement.Unknown());
    byToken.computeIfPresent(
        token,
        (_, before) -> {
          Movement movement = Transitions.of(before, next, at);
          result.set(movement);
          if (movement instanceof Movement.Moved(Prescription after)) {
            whenMoved.accept(after);
            return after;
          }
          return before;
        });
    return result.get();
  }

  /** Sets a state as it was recorded, without asking whether it is possible. */
  public void restore(String token, Status status, Instant at) {
    byToken.computeIfPresent(token, (_, before) -> before.movedTo(status, at));
  }

  public void clear() {
    byToken.clear();
    tokensByReference.clear();
  }
}
