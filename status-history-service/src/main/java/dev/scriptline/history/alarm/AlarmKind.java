package dev.scriptline.history.alarm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What should have happened and did not, and what happened and must not. */
enum AlarmKind {
  REQUESTED_NOT_ISSUED,
  ISSUED_NOT_SIGNED,
  SIGNED_NOT_PRINTED,
  EMAILED_NOT_ACKNOWLEDGED,
  /** The platform has told nothing at all of what it took. */
  NO_CALLBACK,
  /** Its time runs out soon and nobody has dispensed it. */
  EXPIRING,
  /** A later transmission had replaced it: the patient may be supplied twice. */
  DISPENSED_FROM_OLDER,
  /** The platform had said that it was voided. */
  DISPENSED_AFTER_VOID,
  /** The platform issued one transmission twice. */
  SURPLUS;

  /** Whether a person has to look into it: nothing that happens later makes it good. */
  boolean safety() {
    return switch (this) {
      case DISPENSED_FROM_OLDER, DISPENSED_AFTER_VOID, SURPLUS -> true;
      case REQUESTED_NOT_ISSUED,
          ISSUED_NOT_SIGNED,
          SIGNED_NOT_PRINTED,
          EMAILED_NOT_ACKNOWLEDGED,
          NO_CALLBACK,
          EXPIRING ->
          false;
    };
  }

  /** The word in the database, in metrics and in the answer. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<AlarmKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
