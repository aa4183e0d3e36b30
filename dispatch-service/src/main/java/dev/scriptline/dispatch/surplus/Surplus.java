package dev.scriptline.dispatch.surplus;

import dev.scriptline.dispatch.outcome.PlatformToken;
import java.util.UUID;

/**
 * A prescription too many that everybody has been told of.
 *
 * @param tries how often it could not be voided
 */
record Surplus(
    UUID transmissionId, UUID prescriberId, PlatformToken token, String issueTag, int tries) {

  @Override
  public String toString() {
    return "Surplus[%s, %s]".formatted(transmissionId, issueTag);
  }
}
