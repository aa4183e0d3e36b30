package dev.scriptline.dispatch.circuit;

import java.time.Duration;

/** Whether one call may be made. */
public sealed interface Admission permits Pass, Admission.NotNow {

  /**
   * Not now: nothing has been sent.
   *
   * @param why what stands in the way
   * @param retryAfter when it is worth asking again
   */
  record NotNow(Why why, Duration retryAfter) implements Admission {}

  /** What stands in the way. */
  enum Why {
    /** The system is taken for dead. */
    CIRCUIT,
    /** As many calls are under way as may be. */
    BULKHEAD,
    /** As many calls were made in this period as may be. */
    RATE
  }
}
