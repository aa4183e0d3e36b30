package dev.scriptline.sandbox.platform.fault;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fault as it was ordered: {@code times} calls in a row, or each call with the probability {@code
 * rate}; once when neither is given.
 */
public record FaultOrder(
    Target on, String mode, @Nullable Integer times, @Nullable Double rate, long delayMs) {

  public FaultOrder {
    if (times != null && rate != null) {
      throw new IllegalArgumentException("\"times\" and \"rate\" exclude each other.");
    }
    if (times != null && times < 1) {
      throw new IllegalArgumentException("\"times\" is a whole number above 0.");
    }
    if (rate != null && (rate <= 0 || rate > 1)) {
      throw new IllegalArgumentException("\"rate\" is above 0 and at most 1.");
    }
  }

  /** Throws IllegalArgumentException with a sentence that says what is wrong. */
  public static FaultOrder read(JsonNode body) {
    JsonNode times = body.path("times");
    JsonNode rate = body.path("rate");
    JsonNode delay = body.path("delayMs");
    if (!absentOr(times.isInt(), times) || !absentOr(rate.isNumber(), rate)) {
      throw new IllegalArgumentException("\"times\" is a whole number, \"rate\" a number.");
    }
    if (!absentOr(delay.isIntegralNumber(), delay) || delay.asLong(0) < 0) {
      throw new IllegalArgumentException("\"delayMs\" is a whole number of milliseconds.");
    }
    boolean once = !times.isNumber() && !rate.isNumber();
    return new FaultOrder(
        Target.named(body.path("on").asString("")),
        body.path("mode").asString(""),
        once ? Integer.valueOf(1) : times.isNumber() ? Integer.valueOf(times.intValue()) : null,
        rate.isNumber() ? Double.valueOf(rate.doubleValue()) : null,
        delay.asLong(0));
  }

  private static boolean absentOr(boolean fits, JsonNode value) {
    return fits || value.isMissingNode() || value.isNull();
  }
}
