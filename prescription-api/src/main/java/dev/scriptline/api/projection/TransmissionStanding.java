package dev.scriptline.api.projection;

import dev.scriptline.events.Channel;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one transmission stands.
 *
 * @param number from 1; 0 for what reached a pharmacy without a transmission of ours
 * @param route where it was sent; absent for one that we only know from events, or adopted
 * @param reasonCode why, where the status has a reason
 * @param since when the status was learnt
 */
public record TransmissionStanding(
    int number,
    @Nullable UUID id,
    @Nullable Route route,
    Status status,
    @Nullable String reasonCode,
    Instant since) {

  /** Where a transmission was sent, and when. */
  public record Route(String region, Channel channel, UUID pharmacyId, Instant requestedAt) {}

  /** Why no pharmacy has it; absent where one may. */
  public @Nullable String reasonOfFailure() {
    return status == Status.REFUSED || status == Status.BOUNCED ? reasonCode : null;
  }

  /** Whether a pharmacy may hold it, or may come to: then no other may be sent. */
  public boolean live() {
    return switch (status) {
      case REFUSED, WITHDRAWN, VOIDED, BOUNCED, EXPIRED -> false;
      case APPROVED,
          REVOKED,
          REQUESTED,
          DEFERRED,
          UNCONFIRMED,
          NEEDS_HUMAN,
          ISSUED,
          EMAILED,
          ACKNOWLEDGED,
          SIGNED,
          PRINTED,
          DISPENSED,
          VOID_REQUESTED,
          VOID_REFUSED,
          WITHDRAWAL_REFUSED,
          SURPLUS,
          REPEAT,
          OTHER ->
          true;
    };
  }
}
