package dev.scriptline.api.recall;

import dev.scriptline.api.projection.ProjectionListener;
import dev.scriptline.messaging.outbox.Doorbell;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the changes that wait whenever something was told, and now and then. */
@Component
class WaitingChanges implements SmartLifecycle, ProjectionListener {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingChanges.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final PharmacyChanges changes;
  private final ContinueChange continueChange;
  private final Doorbell bell = new Doorbell();
  private volatile @Nullable Thread looking;

  WaitingChanges(PharmacyChanges changes, ContinueChange continueChange) {
    this.changes = changes;
    this.continueChange = continueChange;
  }

  @Override
  public void told() {
    bell.ring();
  }

  @Override
  public void start() {
    Thread thread = Thread.ofVirtual().name("pharmacy-changes").unstarted(this::run);
    looking = thread; // before the thread asks
    thread.start();
  }

  @Override
  public void stop() {
    Thread thread = looking;
    looking = null;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }

  private void run() {
    try {
      while (looking != null) {
        look();
        bell.await(POLL);
      }
    } catch (InterruptedException _) {
      LOG.debug("The look at changes stops.");
    }
  }

  /** One that fails does not hold up the others. */
  private void look() {
    try {
      changes.waiting().forEach(this::look);
    } catch (RuntimeException e) {
      LOG.warn("Changes of pharmacies cannot be looked at: {}", FaultReport.of(e));
    }
  }

  private void look(PharmacyChange change) {
    try {
      continueChange.look(change);
    } catch (RuntimeException e) {
      LOG.warn("The change {} waits: {}", change.requestId(), FaultReport.of(e));
    }
  }
}
