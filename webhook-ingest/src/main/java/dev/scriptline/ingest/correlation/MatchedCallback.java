package dev.scriptline.ingest.correlation;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A callback together with the transmission that it speaks of. */
record MatchedCallback(Told told, Transmission transmission) {

  /** What the callback says, the token only as its tag. */
  record Told(
      UUID callbackId,
      long sequence,
      byte[] body,
      String status,
      @Nullable Instant occurredAt,
      Instant receivedAt,
      @Nullable String tokenTag) {

    /** Without the body. */
    @Override
    public String toString() {
      return "Told[%s]".formatted(callbackId);
    }
  }

  /**
   * What {@code reference.v1} says about the transmission.
   *
   * @param pharmacyId absent for one that was adopted from the system before
   */
  record Transmission(
      UUID id,
      int number,
      UUID prescriptionId,
      PrescriptionNumber prescriptionNumber,
      String region,
      Channel channel,
      @Nullable UUID pharmacyId) {}
}
