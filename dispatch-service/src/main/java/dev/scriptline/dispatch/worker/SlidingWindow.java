package dev.scriptline.dispatch.worker;

import dev.scriptline.messaging.outbox.Doorbell;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what is due on virtual threads, so many at once: each that ends makes room for the
 * next, none waits for a batch.
 */
public final class SlidingWindow {

  private static final Logger LOG = LoggerFactory.getLogger(SlidingWindow.class);
  private static final int BATCH = 16;

  private final String name;
  private final Semaphore room;
  private final int width;
  private final Duration poll;
  private final Source source;
  private final Doorbell bell = new Doorbell();
  private final Thread asker;
  private volatile boolean stopping;

  /** Where the work comes from. */
  @FunctionalInterface
  public interface Source {

    /** Takes work that is due, at most so much, and says how each piece is done. */
    List<Runnable> take(int most);
  }

  public SlidingWindow(String name, int width, Duration poll, Source source) {
    this.name = name;
    this.width = width;
    this.room = new Semaphore(width);
    this.poll = poll;
    this.source = source;
    this.asker = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  public void start() {
    asker.start();
  }

  /** There may be something due. */
  public void wake() {
    bell.ring();
  }

  /** Takes nothing new and waits for what is under way, at most this long. */
  public void stop(Duration patience) {
    stopping = true;
    asker.interrupt();
    try {
      asker.join();
      if (room.tryAcquire(width, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        room.release(width);
      } else {
        LOG.warn("{} leaves {} jobs to their leases.", name, width - room.availablePermits());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping) {
        int most = takeRoom();
        List<Runnable> due = due(most);
        room.release(most - due.size());
        due.forEach(this::begin);
        if (due.size() < most) {
          bell.await(poll);
        }
      }
    } catch (InterruptedException _) {
      LOG.debug("{} stops.", name);
    }
  }

  private int takeRoom() throws InterruptedException {
    room.acquire();
    int taken = 1;
    while (taken < BATCH && room.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  private List<Runnable> due(int most) {
    try {
      return source.take(most);
    } catch (RuntimeException | Error e) {
      // An Error here would end the only thread that finds work, and nobody would notice.
      LOG.warn("{} cannot look for work and tries again: {}", name, FaultReport.of(e));
      return List.of();
    }
  }

  private void begin(Runnable work) {
    Thread.ofVirtual()
        .name(name + "-worker")
        .start(() -> {
          try {
            work.run();
          } catch (RuntimeException | Error e) {
            // The job keeps its lease; when that ends, it is taken up again or looked up.
            LOG.error("{} lost a worker: {}", name, FaultReport.of(e));
          } finally {
            room.release();
          }
        });
  }
}
