package dev.scriptline.dispatch.email.smtp;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one byte that makes a mail. Whether it may still be written is decided once: by the exchange
 * that writes it, or by whoever gives the exchange up; never by both.
 */
final class FinalDot {

  private enum State {
    AHEAD,
    WRITTEN,
    RENOUNCED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.AHEAD);
  private final Instant deadline;
  private final Clock clock;

  FinalDot(Instant deadline, Clock clock) {
    this.deadline = deadline;
    this.clock = clock;
  }

  /**
   * Whether it may be written now: false after the deadline, and when the exchange was given up.
   */
  boolean mayBeWritten() {
    return clock.instant().isBefore(deadline) && state.compareAndSet(State.AHEAD, State.WRITTEN);
  }

  /** Gives it up; false when it has been written already. */
  boolean renounce() {
    return state.compareAndSet(State.AHEAD, State.RENOUNCED) || state.get() == State.RENOUNCED;
  }
}
