package dev.scriptline.dispatch.voiding;

import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.dispatch.worker.SlidingWindow;
import dev.scriptline.events.VoidRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes askings to void in and works them off, in a window of its own. */
@Component
public class Voids implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final VoidJobs jobs;
  private final VoidPrescription voidPrescription;
  private final VoidingSettings settings;
  private final WorkGate gate;
  private final Clock clock;
  private volatile @Nullable SlidingWindow window;

  Voids(
      VoidJobs jobs,
      VoidPrescription voidPrescription,
      VoidingSettings settings,
      WorkGate gate,
      Clock clock) {
    this.jobs = jobs;
    this.voidPrescription = voidPrescription;
    this.settings = settings;
    this.gate = gate;
    this.clock = clock;
  }

  /** Keeps an asking with the current transaction; one that is already here stays as it is. */
  public void asked(VoidRequested asked) {
    jobs.keep(asked, clock.instant());
  }

  /** There may be something to void. */
  public void wake() {
    SlidingWindow open = window;
    if (open != null) {
      open.wake();
    }
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    SlidingWindow opened =
        new SlidingWindow("void", settings.concurrency(), settings.poll(), this::claim);
    window = opened;
    opened.start();
  }

  @Override
  public void stop() {
    SlidingWindow open = window;
    window = null;
    if (open != null) {
      open.stop(PATIENCE);
    }
  }

  @Override
  public boolean isRunning() {
    return window != null;
  }

  private List<Runnable> claim(int most) {
    if (!gate.isOpen()) {
      return List.of();
    }
    Instant now = clock.instant();
    return jobs.claim(most, now, now.plus(settings.lease())).stream()
        .<Runnable>map(asked -> () -> voidPrescription.work(asked))
        .toList();
  }
}
