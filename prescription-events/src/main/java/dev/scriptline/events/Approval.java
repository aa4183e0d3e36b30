package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The doctor's word: the patient only routes what was approved here.
 *
 * @param contentHash SHA-256 over the canonical content that was approved, lower-case hex
 */
public record Approval(UUID prescriberId, Instant at, String contentHash) {

  public Approval {
    requireNonNull(prescriberId, "prescriberId");
    requireNonNull(at, "at");
    requireNonNull(contentHash, "contentHash");
  }
}
