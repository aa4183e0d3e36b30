package dev.scriptline.dispatch.outcome;

import dev.scriptline.edge.Secret;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one attempt means for the prescription. */
public sealed interface Outcome {

  /** The platform holds the prescription under this token. */
  record Issued(PlatformToken token) implements Outcome {}

  /**
   * It may exist. Only a look-up, a callback or a person can tell.
   *
   * @param words what the platform said where the contract does not list it; for staff only
   */
  record Unconfirmed(ReasonCode reason, AnswerShape shape, @Nullable Secret words)
      implements Outcome {

    public Unconfirmed(ReasonCode reason, AnswerShape shape) {
      this(reason, shape, null);
    }
  }

  /** Certainly nothing was created. */
  sealed interface Hindrance extends Outcome {

    ReasonCode reason();
  }

  /**
   * A reason of the contract's table: somebody must mend something.
   *
   * @param fields which parts of the request the platform did not like, where it says
   */
  record Refused(ReasonCode reason, List<String> fields) implements Hindrance {

    public Refused(ReasonCode reason) {
      this(reason, List.of());
    }
  }

  /**
   * Nothing left us, or it was turned away for a passing reason.
   *
   * @param retryAfter not before this has passed
   */
  record NotSent(ReasonCode reason, Duration retryAfter) implements Hindrance {

    public NotSent(ReasonCode reason) {
      this(reason, Duration.ZERO);
    }
  }
}
