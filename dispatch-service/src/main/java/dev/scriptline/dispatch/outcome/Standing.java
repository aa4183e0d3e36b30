package dev.scriptline.dispatch.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the platform says of one of its prescriptions when it is asked by token. */
public sealed interface Standing {

  /**
   * It is there.
   *
   * @param status the platform's word
   * @param since when that changed by the platform's clock, where it says
   */
  record Stands(String status, @Nullable Instant since) implements Standing {}

  /** The platform does not know the token. */
  record Unknown() implements Standing {}

  /** No answer; nothing follows from it. */
  record Unclear(ReasonCode reason) implements Standing {}
}
