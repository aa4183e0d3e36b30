package dev.scriptline.dispatch.order;

import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.order.Asking.Send;
import dev.scriptline.dispatch.order.Asking.Void;
import dev.scriptline.dispatch.order.Asking.Withdraw;
import dev.scriptline.dispatch.voiding.Voids;
import dev.scriptline.dispatch.withdrawal.TakeBack;
import dev.scriptline.events.PrescriptionRequested;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives what is asked for to whoever does it, in the current transaction. */
@Component
class TakeIn {

  private final Jobs jobs;
  private final TakeBack takeBack;
  private final Voids voids;
  private final Announcements announcements;
  private final Clock clock;

  TakeIn(Jobs jobs, TakeBack takeBack, Voids voids, Announcements announcements, Clock clock) {
    this.jobs = jobs;
    this.takeBack = takeBack;
    this.voids = voids;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * In the order of transmissions, and of each in the order in which it was asked: two batches with
   * the same ones must not wait for each other.
   */
  void take(List<Asking> batch) {
    Instant now = clock.instant();
    batch.stream()
        .sorted(Comparator.comparing(Asking::transmissionId))
        .forEach(asking -> {
          switch (asking) {
            case Send(var job) -> jobs.add(job, now);
            case Withdraw(var asked) -> takeBack.asked(asked);
            case Void(var asked) -> voids.asked(asked);
          }
        });
    takeBack.arrived(sent(batch));
  }

  /** The patient is told that a person looks at what cannot be opened. */
  void unopenable(PrescriptionRequested request) {
    announcements.unopenable(request, clock.instant());
  }

  private static List<UUID> sent(List<Asking> batch) {
    return batch.stream()
        .filter(Send.class::isInstance)
        .map(Asking::transmissionId)
        .distinct()
        .toList();
  }
}
