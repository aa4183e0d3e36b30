package dev.scriptline.ingest.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alarm as staff see it. */
record AlarmView(String code, @Nullable String subject, int count, Instant since, String words) {

  static AlarmView of(Alarm alarm) {
    return new AlarmView(
        alarm.kind().code(), alarm.subject(), alarm.count(), alarm.since(), alarm.kind().words());
  }
}
