package dev.scriptline.ingest.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a callback's body turned out to be. */
public sealed interface Reading {

  /**
   * The platform tells the status of a prescription.
   *
   * @param token the platform's name of the prescription: never kept outside the body
   * @param clientRefId our transmission's id; at least one of the two is there
   * @param status the platform's word
   * @param occurredAt by the platform's clock, where it says
   */
  record StatusTold(
      @Nullable String token,
      @Nullable UUID clientRefId,
      String status,
      @Nullable Instant occurredAt)
      implements Reading {

    /** Without the token. */
    @Override
    public String toString() {
      return "StatusTold[%s, clientRefId=%s]".formatted(status, clientRefId);
    }
  }

  /** The platform tried whether it reaches us: authentic, and about no prescription. */
  record TestEvent() implements Reading {}

  /** Signed by the platform, and nothing that we can act on. */
  record Unusable(ParkingReason reason) implements Reading {}
}
