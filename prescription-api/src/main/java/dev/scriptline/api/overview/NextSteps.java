package dev.scriptline.api.overview;

import dev.scriptline.api.overview.PrescriptionView.Choice;
import dev.scriptline.api.overview.PrescriptionView.Possible;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.projection.TransmissionStanding.Route;
import dev.scriptline.events.Channel;
import java.util.Optional;

/** What can be done with a prescription next, as far as it is known here; dispatch decides. */
final class NextSteps {

  private NextSteps() {}

  /**
   * @param changing whether a change to another pharmacy waits
   */
  static Possible of(Standing standing, boolean changing) {
    return new Possible(
        choice(standing.nextSend().obstacle()),
        choice(obstacle(standing, NextSteps::toWithdrawal)),
        choice(obstacle(standing, NextSteps::toVoid)),
        choice(toChange(standing, changing)));
  }

  private static Choice choice(Optional<String> obstacle) {
    return new Choice(obstacle.isEmpty(), obstacle.orElse(null));
  }

  private static Optional<String> toChange(Standing standing, boolean changing) {
    if (standing.revoked()) {
      return Optional.of("prescription-revoked");
    }
    return changing ? Optional.of("change-under-way") : obstacle(standing, NextSteps::toVoid);
  }

  private static Optional<String> obstacle(Standing standing, Obstacle obstacle) {
    Optional<TransmissionStanding> live = standing.live();
    if (live.isEmpty()) {
      return Optional.of("nothing-sent");
    }
    return live.get().id() == null ? Optional.of("not-sent-from-here") : obstacle.to(live.get());
  }

  private interface Obstacle {
    Optional<String> to(TransmissionStanding live);
  }

  private static Optional<String> toWithdrawal(TransmissionStanding live) {
    return switch (live.status()) {
      case APPROVED, REQUESTED, DEFERRED -> Optional.empty();
      case UNCONFIRMED, NEEDS_HUMAN -> Optional.of("being-confirmed");
      case DISPENSED -> Optional.of("already-dispensed");
      case REVOKED,
          REFUSED,
          WITHDRAWN,
          ISSUED,
          EMAILED,
          BOUNCED,
          ACKNOWLEDGED,
          SIGNED,
          PRINTED,
          EXPIRED,
          VOIDED,
          VOID_REQUESTED,
          VOID_REFUSED,
          WITHDRAWAL_REFUSED,
          SURPLUS,
          REPEAT,
          OTHER ->
          Optional.of("already-sent");
    };
  }

  /** What has not gone out is withdrawn; what nobody knows of yet is voided when it is known. */
  private static Optional<String> toVoid(TransmissionStanding live) {
    return switch (live.status()) {
      case EMAILED, ACKNOWLEDGED -> Optional.of("cannot-be-recalled");
      case DISPENSED -> Optional.of("already-dispensed");
      case ISSUED, SIGNED, PRINTED ->
          isMailed(live) ? Optional.of("cannot-be-recalled") : Optional.empty();
      case APPROVED,
          REVOKED,
          REQUESTED,
          DEFERRED,
          UNCONFIRMED,
          NEEDS_HUMAN,
          REFUSED,
          WITHDRAWN,
          BOUNCED,
          EXPIRED,
          VOIDED,
          VOID_REQUESTED,
          VOID_REFUSED,
          WITHDRAWAL_REFUSED,
          SURPLUS,
          REPEAT,
          OTHER ->
          Optional.empty();
    };
  }

  private static boolean isMailed(TransmissionStanding live) {
    Route route = live.route();
    return route != null && route.channel() == Channel.EMAIL;
  }
}
