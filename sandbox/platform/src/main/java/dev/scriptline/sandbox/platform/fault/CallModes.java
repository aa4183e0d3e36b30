package dev.scriptline.sandbox.platform.fault;

import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.fault.CallFault.ActLate;
import dev.scriptline.sandbox.platform.fault.CallFault.ActThen;
import dev.scriptline.sandbox.platform.fault.CallFault.Hang;
import dev.scriptline.sandbox.platform.fault.CallFault.Instead;
import dev.scriptline.sandbox.platform.fault.CallFault.Reset;
import dev.scriptline.sandbox.platform.fault.CallFault.Slow;
import dev.scriptline.sandbox.platform.http.Answer;
import java.time.Duration;
import java.util.Map;

/** The modes of faults in calls by their names; {@code act-then-} goes before any of the others. */
final class CallModes {

  private static final String ACT_THEN = "act-then-";
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration SLOW = Duration.ofSeconds(3);

  private CallModes() {}

  /**
   * Reads a mode.
   *
   * @param delayMs how long to hang or to be slow; 0 for the mode's own time
   */
  static CallFault read(String mode, long delayMs) {
    if (mode.startsWith(ACT_THEN)) {
      return new ActThen(read(mode.substring(ACT_THEN.length()), delayMs));
    }
    String[] parts = mode.split(":", 2);
    String argument = parts.length == 2 ? parts[1].strip() : "";
    Duration delay = Duration.ofMillis(delayMs);
    return switch (parts[0]) {
      case "hang" -> new Hang(delay.isZero() ? FOR_EVER : delay);
      case "slow" -> new Slow(delay.isZero() ? SLOW : delay);
      case "reset" -> new Reset();
      case "act-late" -> new ActLate(Modes.millis(argument, delayMs));
      default -> new Instead(answer(parts[0], argument));
    };
  }

  private static Answer answer(String mode, String argument) {
    return switch (mode) {
      case "500" -> Answer.json(500, Map.of("message", "Server Error"));
      case "429" -> Envelope.failure(429, "Too many requests").with(Map.of("Retry-After", "1"));
      case "html-200" -> Answer.html(200, "<html><body><h1>502 Bad Gateway</h1></body></html>");
      case "empty-200" -> Answer.empty(200);
      case "success-false" -> Envelope.failure(argument);
      case "success-string" ->
          Answer.json(200, Map.of("success", "false", "message", "Something went wrong."));
      case "no-id" -> Envelope.success(Map.of("prescription", Map.of("status", "issued")));
      default -> throw new IllegalArgumentException("There is no mode named " + mode + ".");
    };
  }
}
