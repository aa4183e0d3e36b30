package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.step.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What Sam does at the support desk. */
record Support(Caller desk) {

  private static final Duration HISTORY = Duration.ofMinutes(1);

  /** Waits until the history, which comes a moment later, shows the whole way. */
  Timeline read(UUID prescription, List<String> way) {
    AtomicReference<Timeline> last = new AtomicReference<>(Timeline.none());
    return Patience.until(
        HISTORY,
        () -> "it shows %s.".formatted(String.join(" → ", last.get().statuses())),
        () -> {
          desk.find("/api/prescriptions/%s/timeline".formatted(prescription))
              .map(Timeline::of)
              .ifPresent(last::set);
          return Optional.of(last.get()).filter(timeline -> timeline.goes(way));
        });
  }
}
