package dev.scriptline.dispatch.order;

import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.NewJob;
import dev.scriptline.dispatch.worker.DispatchWorkers;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes requests in: one job per transmission, however often it is asked for. */
@Component
class RequestIntake implements EventIntake<NewJob> {

  private final EventCodec codec;
  private final SealedRequests sealed;
  private final Jobs jobs;
  private final DispatchWorkers workers;
  private final Announcements announcements;
  private final Clock clock;

  RequestIntake(
      EventCodec codec,
      SealedRequests sealed,
      Jobs jobs,
      DispatchWorkers workers,
      Announcements announcements,
      Clock clock) {
    this.codec = codec;
    this.sealed = sealed;
    this.jobs = jobs;
    this.workers = workers;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dispatch";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REQUESTED);
  }

  /** What this version does not do yet is parked, where people see it and can replay it. */
  @Override
  public NewJob read(WireEvent wire) throws UnreadableEventException, UnknownKeyException {
    return switch (codec.decode(wire)) {
      case PrescriptionRequested request -> sealed.open(request, wire.headers().get("traceparent"));
      case WithdrawalRequested _ ->
          throw new UnreadableEventException("withdrawal is not supported");
      case VoidRequested _ -> throw new UnreadableEventException("voiding is not supported");
      case PrescriptionStatusChanged _, PrescriptionReferenced _ ->
          throw new UnreadableEventException("not a request");
    };
  }

  /** In the order of ids: two batches with the same transmissions must not wait for each other. */
  @Override
  public void take(List<NewJob> batch) {
    Instant now = clock.instant();
    batch.stream()
        .sorted(Comparator.comparing(job -> job.transmission().id()))
        .forEach(job -> jobs.add(job, now));
  }

  /**
   * A request that cannot be opened is kept for a person, and the patient is told that it is being
   * confirmed rather than left to believe that it is on its way.
   */
  @Override
  public void parked(WireEvent wire) {
    if (readable(wire) instanceof PrescriptionRequested request) {
      announcements.unopenable(request, clock.instant());
    }
  }

  private @Nullable PrescriptionEvent readable(WireEvent wire) {
    try {
      return codec.decode(wire);
    } catch (UnreadableEventException _) {
      return null; // not even a request: there is nobody to tell
    }
  }

  @Override
  public void taken() {
    workers.wake();
  }
}
