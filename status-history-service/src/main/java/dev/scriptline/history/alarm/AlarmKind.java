package dev.scriptline.history.alarm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What should have happened and did not. */
enum AlarmKind {
  REQUESTED_NOT_ISSUED,
  ISSUED_NOT_SIGNED,
  SIGNED_NOT_PRINTED,
  EMAILED_NOT_ACKNOWLEDGED,
  /** The platform has told nothing at all of what it took. */
  NO_CALLBACK,
  /** Its time runs out soon and nobody has dispensed it. */
  EXPIRING;

  /** The word in the database, in metrics and in the answer. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<AlarmKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
