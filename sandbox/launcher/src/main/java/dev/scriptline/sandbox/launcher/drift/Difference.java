package dev.scriptline.sandbox.launcher.drift;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two who disagree about a prescription.
 *
 * @param prescriptionId absent for a transmission that the platform alone knows
 * @param number what people read out, where it is known
 * @param topic what the events of status.v1 fold to
 * @param who the other one
 * @param says what the other one says
 */
public record Difference(
    @Nullable UUID prescriptionId, @Nullable String number, String topic, String who, String says) {

  /** One line for a person. */
  public String line() {
    return "%s %s: status.v1 says %s, %s says %s"
        .formatted(
            prescriptionId == null ? "unknown prescription" : prescriptionId,
            number == null ? "" : "(" + number + ")",
            topic,
            who,
            says);
  }
}
