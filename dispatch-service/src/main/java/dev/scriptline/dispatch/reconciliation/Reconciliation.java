package dev.scriptline.dispatch.reconciliation;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.worker.SlidingWindow;
import dev.scriptline.dispatch.worker.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for unconfirmed jobs whose time has come, in a window of its own. */
@Component
class Reconciliation implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Jobs jobs;
  private final SettleUnconfirmed settleUnconfirmed;
  private final ReconciliationSettings settings;
  private final Clock clock;
  private final Trail trail;
  private final List<IssueLookup> lookups;
  private volatile List<SlidingWindow> windows = List.of();

  Reconciliation(
      Jobs jobs,
      SettleUnconfirmed settleUnconfirmed,
      ReconciliationSettings settings,
      Clock clock,
      Trail trail,
      List<IssueLookup> lookups) {
    this.jobs = jobs;
    this.settleUnconfirmed = settleUnconfirmed;
    this.settings = settings;
    this.clock = clock;
    this.trail = trail;
    this.lookups = List.copyOf(lookups);
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    windows = lookups.stream().map(this::window).toList();
    windows.forEach(SlidingWindow::start);
  }

  @Override
  public void stop() {
    windows.forEach(window -> window.stop(PATIENCE));
    windows = List.of();
  }

  @Override
  public boolean isRunning() {
    return !windows.isEmpty();
  }

  private SlidingWindow window(IssueLookup lookup) {
    return new SlidingWindow(
        "look-up-" + lookup.channel().wire(),
        settings.concurrency(),
        settings.poll(),
        most -> claim(lookup, most));
  }

  private List<Runnable> claim(IssueLookup lookup, int most) {
    Instant now = clock.instant();
    List<Job> due = jobs.claimLookups(lookup.channel(), most, now, now.plus(settings.lease()));
    return due.stream()
        .<Runnable>map(
            job -> () -> trail.follow(job, "look-up", () -> settleUnconfirmed.settle(job, lookup)))
        .toList();
  }
}
