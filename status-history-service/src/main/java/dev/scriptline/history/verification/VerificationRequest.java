package dev.scriptline.history.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified.
 *
 * @param prescriptionId one prescription; absent for the whole history
 * @param rebuild whether every row of the history is also held against its record on status.v1; one
 *     prescription's always are
 */
record VerificationRequest(@Nullable UUID prescriptionId, @Nullable Boolean rebuild) {

  boolean isRebuild() {
    return Boolean.TRUE.equals(rebuild);
  }
}
