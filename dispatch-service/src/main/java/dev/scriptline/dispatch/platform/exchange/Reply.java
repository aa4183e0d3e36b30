package dev.scriptline.dispatch.platform.exchange;

import java.time.Duration;

/** What came of one exchange. */
public sealed interface Reply {

  /**
   * A whole answer came.
   *
   * @param retryAfter what the platform asked for, else zero
   */
  record Answered(int status, byte[] body, Duration retryAfter) implements Reply {

    @Override
    public String toString() {
      return "Answered[%d, %d bytes]".formatted(status, body.length);
    }
  }

  /** Certainly not a byte of the request left us: there was no connection, or no time. */
  record Unsent(Cause cause) implements Reply {

    /** Why. */
    public enum Cause {
      NO_CONNECTION,
      DEADLINE_PASSED
    }
  }

  /** Bytes may have left us, and no whole answer came. */
  record Broken(Cause cause) implements Reply {

    /** How it ended. */
    public enum Cause {
      TIMED_OUT,
      CUT
    }
  }
}
