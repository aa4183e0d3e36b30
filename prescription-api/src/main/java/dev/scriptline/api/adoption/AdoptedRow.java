package dev.scriptline.api.adoption;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the file.
 *
 * @param line where it stands in the file, from 1
 * @param token the platform's, never logged
 * @param word the status in that system's word
 */
record AdoptedRow(long line, UUID prescriptionId, String token, String word, Instant updatedAt) {

  /** Where a column of it stands, as problems name it. */
  String pointer(String column) {
    return "/%d/%s".formatted(line, column);
  }

  @Override
  public String toString() {
    return "AdoptedRow[line=%d, prescriptionId=%s]".formatted(line, prescriptionId);
  }
}
