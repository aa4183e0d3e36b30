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
   * The pharmacy's mail server has taken it over.
   *
   * @param words what it said to that, by which its operators find the mail; for staff only
   */
  record Mailed(Secret words) implements Outcome {}

  /**
   * The pharmacy's mail server turned it away for good: nothing lies in the mailbox.
   *
   * @param words what it said; for staff only
   */
  record Bounced(ReasonCode reason, Secret words) implements Outcome {}

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
   * Somebody must mend something: a reason of the contract's table, or one of our own.
   *
   * @param fields which parts of the request or the order are to be mended, where that is known
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
   * @param words what the other side said, where it says why; for staff only
   */
  record NotSent(ReasonCode reason, Duration retryAfter, @Nullable Secret words)
      implements Hindrance {

    public NotSent(ReasonCode reason, Duration retryAfter) {
      this(reason, retryAfter, null);
    }

    public NotSent(ReasonCode reason) {
      this(reason, Duration.ZERO);
    }
  }

  /**
   * Refused for what is wrong with a clinic or a prescriber, not with this prescription: all of
   * theirs wait until it is mended.
   *
   * @param newly whether the platform has just said so; else it is known already
   */
  record Held(ReasonCode reason, Party party, boolean newly) implements Hindrance {}
}
