package dev.scriptline.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.ingest.signature.VerifiedSample;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class InboxTest {

  private static final int CALLBACKS = 40;
  private static final int WRITERS = 2;

  private final ConcurrentLinkedQueue<Integer> commits = new ConcurrentLinkedQueue<>();
  private final CountDownLatch storage = new CountDownLatch(1);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean away;

  private final Inbox inbox = new Inbox(new BatchWriter(this::store), Clock.systemUTC(), CALLBACKS);

  @AfterEach
  void end() {
    storage.countDown();
    inbox.stop();
    senders.close();
  }

  @Test
  void keepsWhatArrivesTogetherWithOneCommit() {
    inbox.start();
    List<Future<Boolean>> kept = send(CALLBACKS);
    await().atMost(Duration.ofSeconds(10)).until(() -> !commits.isEmpty());
    assertThat(kept).noneMatch(Future::isDone);

    storage.countDown();

    assertThat(kept).allMatch(InboxTest::answer);
    assertThat(commits.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CALLBACKS);
    assertThat(commits).hasSizeLessThan(CALLBACKS / 2);
  }

  @Test // a pile of waiting requests falls on whoever comes back first
  void turnsAwayAtOnceWhoFindsItFull() {
    List<Future<Boolean>> waiting = send(CALLBACKS);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !inbox.keep(VerifiedSample.of("one too many")));

    storage.countDown();
    inbox.start();

    assertThat(waiting.stream().filter(InboxTest::answer).count())
        .isGreaterThanOrEqualTo(CALLBACKS - 1);
  }

  @Test
  void turnsAwayThoseBehindABatchThatFailed() {
    inbox.start();
    for (int busy = 1; busy <= WRITERS; busy++) {
      int writers = busy;
      send(1);
      await().atMost(Duration.ofSeconds(10)).until(() -> commits.size() == writers);
    }
    List<Future<Boolean>> behind = send(CALLBACKS / 2);
    away = true;

    storage.countDown();

    assertThat(behind).noneMatch(InboxTest::answer);
  }

  @Test // those whose requests are served to the end must not be lost at the very end
  void keepsWhatWaitsBeforeItStops() {
    List<Future<Boolean>> waiting = send(3);
    storage.countDown();
    inbox.start();

    assertThat(waiting).allMatch(InboxTest::answer);
    inbox.stop();

    assertThat(inbox.isRunning()).isFalse();
  }

  private void store(List<Arrival> batch) {
    commits.add(batch.size());
    try {
      storage.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (away) {
      throw new DataAccessResourceFailureException("away");
    }
  }

  private List<Future<Boolean>> send(int callbacks) {
    List<Future<Boolean>> kept = new ArrayList<>();
    for (int i = 0; i < callbacks; i++) {
      String body = "body " + i;
      kept.add(CompletableFuture.supplyAsync(() -> inbox.keep(VerifiedSample.of(body)), senders));
    }
    return kept;
  }

  private static boolean answer(Future<Boolean> kept) {
    try {
      return kept.get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer", e);
    }
  }
}
