package dev.scriptline.ingest.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some callbacks.
 *
 * @param cursor asks for the next page; absent on the last
 */
record CallbackPage(List<CallbackView> callbacks, @Nullable Long cursor) {

  static CallbackPage of(List<Callback> callbacks, int full) {
    return new CallbackPage(
        callbacks.stream().map(CallbackView::of).toList(),
        callbacks.size() < full ? null : callbacks.getLast().sequence());
  }
}
