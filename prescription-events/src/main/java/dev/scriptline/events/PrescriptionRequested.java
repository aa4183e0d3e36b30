package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient asks for a prescription to be sent to a pharmacy. What the channel needs to know of the
 * patient travels only inside {@code sealedOrder}.
 *
 * @param transmissionNo counts the transmissions of one prescription from 1
 * @param supersedes the transmission that this one replaces, if any
 * @param approvalHash the content hash that the prescriber approved; must equal the one inside the
 *     seal
 * @param sealedOrder a {@code DispatchOrder}, signed and then encrypted (JWS in JWE, compact)
 */
public record PrescriptionRequested(
    UUID eventId,
    UUID prescriptionId,
    PrescriptionNumber number,
    UUID transmissionId,
    int transmissionNo,
    @Nullable UUID supersedes,
    String region,
    Channel channel,
    UUID pharmacyId,
    String approvalHash,
    String sealedOrder,
    Instant requestedAt)
    implements PrescriptionEvent {

  public PrescriptionRequested {
    requireNonNull(eventId, "eventId");
    requireNonNull(prescriptionId, "prescriptionId");
    requireNonNull(number, "number");
    requireNonNull(transmissionId, "transmissionId");
    requireNonNull(region, "region");
    requireNonNull(channel, "channel");
    requireNonNull(pharmacyId, "pharmacyId");
    requireNonNull(approvalHash, "approvalHash");
    requireNonNull(sealedOrder, "sealedOrder");
    requireNonNull(requestedAt, "requestedAt");
    if (transmissionNo < 1) {
      throw new IllegalArgumentException("transmissionNo counts from 1");
    }
  }

  @Override
  public Instant at() {
    return requestedAt;
  }
}
