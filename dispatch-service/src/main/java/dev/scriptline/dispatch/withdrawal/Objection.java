package dev.scriptline.dispatch.withdrawal;

import dev.scriptline.events.Reason;
import java.util.Locale;

/** Why a transmission was not taken back; on the wire in lower case with hyphens. */
enum Objection {
  /** It is on its way to the channel at this moment. */
  BEING_SENT,
  /** It may exist: nobody may say that it was taken back. */
  BEING_CONFIRMED,
  /** The channel holds it, or has held it: only voiding may help. */
  ALREADY_SENT,
  /** It was refused: there is nothing to take back. */
  NOTHING_TO_WITHDRAW;

  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Reason reason() {
    return new Reason(wire());
  }
}
