package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.outcome.Outcome.Hindrance;

/** What came of preparing a job. */
public sealed interface Preparation {

  /** It can be sent. */
  record Ready(PreparedSend send) implements Preparation {}

  /** It cannot, or not now; nothing has left us. */
  record Hindered(Hindrance hindrance) implements Preparation {}
}
