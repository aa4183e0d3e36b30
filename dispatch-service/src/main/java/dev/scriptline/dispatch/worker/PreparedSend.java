package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;

/** Everything at hand for one attempt; closing wipes what is secret in it. */
public interface PreparedSend extends AutoCloseable {

  /** What is written down of it before it is sent. */
  RequestNote note();

  /** How long the exchange may take. */
  Duration patience();

  /**
   * Sends, once. Looks at the clock immediately before the first byte: after the deadline nothing
   * is written.
   */
  Outcome send(Instant deadline);

  @Override
  void close();
}
