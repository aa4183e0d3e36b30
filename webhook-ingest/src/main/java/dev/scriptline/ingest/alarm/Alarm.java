package dev.scriptline.ingest.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong now.
 *
 * @param subject what it is about, where there may be several: the id of a secret
 * @param count how many callbacks it concerns, up to {@link Alarms#MOST}
 * @param since since when the oldest of them was kept
 */
record Alarm(AlarmKind kind, @Nullable String subject, int count, Instant since) {

  /** The same alarm, however many it concerns by now. */
  String name() {
    return subject == null ? kind.code() : kind.code() + " " + subject;
  }
}
