package dev.scriptline.sandbox.platform.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a request: an answer, or one of the ways in which a network withholds it. */
public sealed interface Reply permits Answer, Reply.Silence, Reply.Cut {

  /** Nothing is sent; the connection stays open until the caller leaves or the time is over. */
  record Silence(Duration atMost) implements Reply {}

  /** The connection is reset, after half of the answer where one had begun. */
  record Cut(@Nullable Answer begun) implements Reply {}
}
