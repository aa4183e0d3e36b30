package dev.scriptline.dispatch.voiding;

import dev.scriptline.events.Reason;
import java.util.Locale;

/** Why a prescription was not voided; on the wire in lower case with hyphens. */
enum Objection {
  ALREADY_DISPENSED,
  EXPIRED,
  /** It was mailed: the pharmacy can print it for as long as the mail lies in its mailbox. */
  CANNOT_BE_RECALLED,
  /** Nothing was issued, or what was mailed has come to its end. */
  NOTHING_TO_VOID;

  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Reason reason() {
    return new Reason(wire());
  }
}
