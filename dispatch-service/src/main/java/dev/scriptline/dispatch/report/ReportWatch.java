package dev.scriptline.dispatch.report;

import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.dispatch.recovery.Restorations;
import dev.scriptline.dispatch.worker.DispatchWorkers;
import dev.scriptline.messaging.IntakeProgress;
import dev.scriptline.messaging.outbox.Doorbell;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Settles what was heard, whenever something was, and a little later once more: a report and the
 * job that it is about may have been written by transactions that did not see each other. At the
 * start it waits until everything has been heard, and only then lets the workers begin.
 */
@Component
class ReportWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReportWatch.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 200;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final SettleReports settleReports;
  private final References references;
  private final Endings endings;
  private final Restorations restorations;
  private final Start start;
  private final Doorbell bell = new Doorbell();
  private volatile @Nullable Thread watcher;

  /** What a start waits for, and whom it lets begin. */
  @Component
  record Start(ObjectProvider<IntakeProgress> progress, WorkGate gate, DispatchWorkers workers) {}

  ReportWatch(
      SettleReports settleReports,
      References references,
      Endings endings,
      Restorations restorations,
      Start start) {
    this.settleReports = settleReports;
    this.references = references;
    this.endings = endings;
    this.restorations = restorations;
    this.start = start;
  }

  /** Something was heard. */
  void wake() {
    bell.ring();
  }

  @Override
  public synchronized void start() {
    if (watcher == null) {
      watcher = Thread.ofVirtual().name("reports").start(this::watch);
    }
  }

  @Override
  public synchronized void stop() {
    Thread watching = watcher;
    if (watching != null) {
      watching.interrupt();
      try {
        watching.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      watcher = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return watcher != null;
  }

  @Scheduled(fixedDelayString = "PT1H")
  void dropForlorn() {
    try {
      endings.dropForlorn();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("What waits in vain is dropped next time: {}", FaultReport.of(e));
    }
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look();
        bell.await(POLL);
      }
    } catch (InterruptedException _) {
      LOG.debug("The watch over reports stops.");
    }
  }

  private void look() {
    try {
      if (start.gate().isOpen()) {
        settle();
      } else if (start.progress().getObject().caughtUp()) {
        settle();
        start.gate().open();
        LOG.info("Everything that was told before this start is settled: the workers begin.");
        start.workers().wake();
      }
    } catch (RuntimeException | Error e) {
      // An Error here would end the only thread that lets the workers begin.
      LOG.warn("Reports cannot be settled and are tried again: {}", FaultReport.of(e));
    }
  }

  private void settle() {
    if (endings.close() > 0) {
      start.workers().wake();
    }
    endings.followSurplus();
    restorations.notice();
    List<UUID> page = references.settleable(BEFORE_ALL, BATCH);
    while (!page.isEmpty()) {
      page.forEach(this::one);
      page = references.settleable(page.getLast(), BATCH);
    }
    endings.followSurplus();
    restorations.doubtOpen();
    if (endings.close() > 0) {
      start.workers().wake();
    }
  }

  /** What fails keeps its job from being sent, and no other. */
  private void one(UUID transmission) {
    try {
      settleReports.settle(transmission);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Transmission {} is settled later: {}", transmission, FaultReport.of(e));
    }
  }
}
