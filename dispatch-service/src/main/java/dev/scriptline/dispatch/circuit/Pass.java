package dev.scriptline.dispatch.circuit;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The permission for one call. Whoever has it says once how the call went; closing it unused gives
 * it back.
 */
public final class Pass implements Admission, AutoCloseable {

  private final CircuitBreaker circuit;
  private final Bulkhead bulkhead;
  private final AtomicBoolean used = new AtomicBoolean();
  private final long begun;

  Pass(CircuitBreaker circuit, Bulkhead bulkhead) {
    this.circuit = circuit;
    this.bulkhead = bulkhead;
    this.begun = circuit.getCurrentTimestamp();
  }

  /** The other side answered: it lives, whatever it said. */
  public void answered() {
    if (used.compareAndSet(false, true)) {
      bulkhead.onComplete();
      circuit.onSuccess(duration(), circuit.getTimestampUnit());
    }
  }

  /** No answer of the other side, or none that a living one gives. */
  public void failed() {
    if (used.compareAndSet(false, true)) {
      bulkhead.onComplete();
      circuit.onError(duration(), circuit.getTimestampUnit(), new SilenceException());
    }
  }

  @Override
  public void close() {
    if (used.compareAndSet(false, true)) {
      bulkhead.releasePermission();
      circuit.releasePermission();
    }
  }

  private long duration() {
    return circuit.getCurrentTimestamp() - begun;
  }

  /** What the circuit counts; never thrown. */
  private static final class SilenceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SilenceException() {
      super("no answer", null, false, false);
    }
  }
}
