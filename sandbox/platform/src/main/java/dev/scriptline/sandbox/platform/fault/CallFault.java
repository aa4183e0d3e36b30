package dev.scriptline.sandbox.platform.fault;

import dev.scriptline.sandbox.platform.http.Answer;
import java.time.Duration;

/** What goes wrong with one call to the platform. */
sealed interface CallFault {

  /** No answer; the connection stays open. */
  record Hang(Duration atMost) implements CallFault {}

  /** The right answer, late. */
  record Slow(Duration delay) implements CallFault {}

  /** The connection is reset. */
  record Reset() implements CallFault {}

  /** Another answer than the right one. */
  record Instead(Answer answer) implements CallFault {}

  /** The platform does its work, and then this happens. */
  record ActThen(CallFault then) implements CallFault {}

  /** The connection is reset, and the platform does its work so much later. */
  record ActLate(Duration delay) implements CallFault {}
}
