package dev.scriptline.sandbox.platform.prescription;

import dev.scriptline.sandbox.platform.prescription.Movement.Moved;
import dev.scriptline.sandbox.platform.prescription.Movement.Refused;
import dev.scriptline.sandbox.platform.prescription.Movement.Unchanged;
import java.time.Instant;

/** Which state may follow which, and what the platform says where none may. */
final class Transitions {

  private Transitions() {}

  static Movement of(Prescription now, Status next, Instant at) {
    if (now.status().isFinal()) {
      return new Refused(now, finalWords(now.status()));
    }
    return switch (next) {
      case ISSUED -> new Refused(now, "Prescription already issued.");
      case SIGNED ->
          now.status() == Status.ISSUED
              ? moved(now, next, at)
              : new Refused(now, "Prescription already signed.");
      case PRINTED ->
          now.status() == Status.PRINTED ? new Unchanged(now) : whenSigned(now, next, at);
      case DISPENSED -> whenSigned(now, next, at);
      case EXPIRED, VOIDED -> moved(now, next, at);
    };
  }

  private static Movement whenSigned(Prescription now, Status next, Instant at) {
    return now.status() == Status.ISSUED
        ? new Refused(now, "Prescription not yet signed.")
        : moved(now, next, at);
  }

  private static Movement moved(Prescription now, Status next, Instant at) {
    return new Moved(now.movedTo(next, at));
  }

  private static String finalWords(Status status) {
    return switch (status) {
      case DISPENSED -> "Prescription already dispensed.";
      case VOIDED -> "Prescription already voided.";
      case EXPIRED -> "Prescription expired.";
      case ISSUED, SIGNED, PRINTED -> throw new IllegalArgumentException("not final: " + status);
    };
  }
}
