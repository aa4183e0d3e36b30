package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import dev.scriptline.dispatch.readiness.platform.Visit.AtHome;
import dev.scriptline.dispatch.readiness.platform.Visit.Inside;
import dev.scriptline.dispatch.readiness.platform.Visit.Locked;
import dev.scriptline.dispatch.readiness.platform.Visit.NothingKept;
import dev.scriptline.dispatch.readiness.platform.Visit.TurnedAway;
import dev.scriptline.dispatch.readiness.platform.Visit.Unanswered;
import dev.scriptline.dispatch.readiness.platform.Visit.WithoutPin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the prescribers' visits went. Prescribers go by our id: their sign-in is nobody's to read.
 */
final class PrescriberFindings {

  private static final String WRITE =
      "Operations stores it with PUT /api/prescribers/%s/credentials.";

  private PrescriberFindings() {}

  static List<Finding> of(List<Visit> visits) {
    if (visits.isEmpty()) {
      return List.of(nobody());
    }
    List<Finding> findings = new ArrayList<>();
    long kept = visits.stream().filter(PrescriberFindings::isKept).count();
    if (kept > 0) {
      findings.add(
          sound(
              "prescriber credentials",
              "Sign-in and PIN of %s are kept and can be read. Whether a PIN is right, only an issue tells."
                  .formatted(prescribers(kept))));
    }
    long inside = visits.stream().filter(Inside.class::isInstance).count();
    if (inside > 0) {
      findings.add(
          sound("prescriber sign-ins", "The platform lets %s in.".formatted(prescribers(inside))));
    }
    visits.stream().flatMap(visit -> trouble(visit).stream()).forEach(findings::add);
    return findings;
  }

  private static boolean isKept(Visit visit) {
    return switch (visit) {
      case NothingKept _, Locked _, WithoutPin _ -> false;
      case AtHome _, TurnedAway _, Unanswered _, Inside _ -> true;
    };
  }

  private static Optional<Finding> trouble(Visit visit) {
    return switch (visit) {
      case NothingKept(var id) -> Optional.of(nothingKept(id));
      case Locked(var id, var why) -> Optional.of(locked(id, why));
      case WithoutPin(var id) -> Optional.of(withoutPin(id));
      case TurnedAway(var id) -> Optional.of(turnedAway(id));
      case Unanswered(var id, var why) ->
          Optional.of(
              new Amiss(
                  "sign-in of prescriber " + id,
                  Side.PLATFORM,
                  "Asked to let this prescriber in, the platform %s.".formatted(why.words()),
                  "Run the doctor again; if it stays, tell the platform's hotline.",
                  Mender.PLATFORM));
      case AtHome _, Inside _ -> Optional.empty();
    };
  }

  private static Finding nobody() {
    return new Amiss(
        "prescriber credentials",
        Side.OURS,
        "No prescriber's sign-in for the platform is kept here: nothing can be sent there.",
        "Ask the clinic for each prescriber's sign-in and PIN. Operations stores them with"
            + " PUT /api/prescribers/{id}/credentials.",
        Mender.CLINIC);
  }

  private static Finding nothingKept(UUID id) {
    return new Amiss(
        "PIN of prescriber " + id,
        Side.OURS,
        "This prescriber prescribes, but neither sign-in nor PIN for the platform is kept here.",
        "Ask the clinic for the prescriber's sign-in and PIN. " + WRITE.formatted(id),
        Mender.CLINIC);
  }

  private static Finding withoutPin(UUID id) {
    return new Amiss(
        "PIN of prescriber " + id,
        Side.OURS,
        "The prescriber's sign-in is kept here, but no PIN.",
        "Ask the clinic for the PIN. " + WRITE.formatted(id),
        Mender.CLINIC);
  }

  private static Finding locked(UUID id, String why) {
    return new Amiss(
        "PIN of prescriber " + id,
        Side.OURS,
        "Sign-in and PIN are kept, but cannot be read: %s.".formatted(why),
        "Add the key that they were locked with to CREDENTIAL_KEYS of dispatch-service (behind the"
            + " first) and restart it. Where the key is lost, they have to be stored anew.",
        Mender.OPERATIONS);
  }

  private static Finding turnedAway(UUID id) {
    return new Amiss(
        "sign-in of prescriber " + id,
        Side.OURS,
        "The platform does not take the e-mail and password that are kept for this prescriber.",
        "Ask the clinic for the present sign-in. " + WRITE.formatted(id),
        Mender.CLINIC);
  }

  private static Finding sound(String name, String found) {
    return new Sound(name, Side.OURS, found);
  }

  private static String prescribers(long count) {
    return count == 1 ? "1 prescriber" : count + " prescribers";
  }
}
