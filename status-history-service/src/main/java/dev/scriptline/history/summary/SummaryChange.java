package dev.scriptline.history.summary;

import dev.scriptline.events.PrescriptionStatusChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescription that was folded anew.
 *
 * @param before absent the first time
 * @param events all that is recorded of it, from the first
 */
public record SummaryChange(
    @Nullable Summary before, Summary after, List<PrescriptionStatusChanged> events) {

  public SummaryChange {
    events = List.copyOf(events);
  }
}
