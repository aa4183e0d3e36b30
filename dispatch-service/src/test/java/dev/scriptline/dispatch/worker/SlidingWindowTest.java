package dev.scriptline.dispatch.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SlidingWindowTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofHours(1);

  private final ConcurrentLinkedQueue<Runnable> due = new ConcurrentLinkedQueue<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Semaphore slow = new Semaphore(0);
  private SlidingWindow window = new SlidingWindow("test", 4, Duration.ofMillis(20), this::take);

  @AfterEach
  void stop() {
    slow.release(100);
    window.stop(SOON);
  }

  @Test // a batch barrier would let one slow pharmacy hold up all others
  void goesOnBesideASlowOne() {
    due.add(slow::acquireUninterruptibly);
    for (int job = 0; job < 100; job++) {
      due.add(done::incrementAndGet);
    }

    window.start();

    await().atMost(SOON).until(() -> done.get() == 100);
  }

  @Test
  void takesNoMoreThanItsWidth() {
    for (int job = 0; job < 10; job++) {
      due.add(() -> {
        done.incrementAndGet();
        slow.acquireUninterruptibly();
      });
    }

    window.start();

    await().atMost(SOON).until(() -> done.get() == 4);
    await().during(Duration.ofMillis(200)).atMost(SOON).until(() -> done.get() == 4);
    slow.release(1);
    await().atMost(SOON).until(() -> done.get() == 5);
  }

  @Test
  void isWokenWithoutWaitingForThePoll() {
    window = new SlidingWindow("test", 4, NEVER, this::take);
    window.start();
    await().atMost(SOON).until(() -> asked.get() == 1);

    due.add(done::incrementAndGet);
    window.wake();

    await().atMost(SOON).until(() -> done.get() == 1);
  }

  @Test
  void survivesTroubleAtTheSourceAndInTheWork() {
    failures.set(3);
    for (int job = 0; job < 10; job++) {
      due.add(() -> {
        throw new AssertionError("a worker dies");
      });
    }
    due.add(done::incrementAndGet);

    window.start();

    await().atMost(SOON).until(() -> done.get() == 1);
  }

  @Test
  void waitsForWorkUnderWayWhenItStops() {
    CountDownLatch begun = new CountDownLatch(1);
    due.add(() -> {
      begun.countDown();
      slow.acquireUninterruptibly();
      done.incrementAndGet();
    });
    window.start();
    await().atMost(SOON).until(() -> begun.getCount() == 0);
    Thread.ofVirtual().start(() -> slow.release());

    window.stop(SOON);

    assertThat(done).hasValue(1);
  }

  private List<Runnable> take(int most) {
    asked.incrementAndGet();
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the database is away");
    }
    List<Runnable> taken = new ArrayList<>();
    while (taken.size() < most && !due.isEmpty()) {
      taken.add(due.remove());
    }
    return taken;
  }
}
