package dev.scriptline.ingest.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some callbacks.
 *
 * @param cursor asks for the next page; absent on the last
 */
record CallbackPage(List<CallbackView> callbacks, @Nullable Long cursor) {

  static CallbackPage of(List<Callback> callbacks, int full, Instant now) {
    return new CallbackPage(
        callbacks.stream().map(callback -> CallbackView.of(callback, now)).toList(),
        callbacks.size() < full ? null : callbacks.getLast().sequence());
  }
}
