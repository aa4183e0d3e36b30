package dev.scriptline.history.verification;

import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole history in the background, once at a time: a large one takes longer than
 * anybody waits for an answer.
 */
@Component
class VerificationRun implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(VerificationRun.class);

  private final VerifyHistory history;
  private final Verifications verifications;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("verification").factory());
  private @Nullable CompletableFuture<ChainVerification> current;
  private boolean rebuilds;

  VerificationRun(VerifyHistory history, Verifications verifications) {
    this.history = history;
    this.verifications = verifications;
  }

  /**
   * Starts one, or joins one that runs and does at least as much.
   *
   * @return its result where it comes within this time
   */
  Optional<ChainVerification> start(boolean rebuild, Duration longest) {
    CompletableFuture<ChainVerification> run = running(rebuild);
    try {
      return Optional.of(run.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException away) {
        throw away;
      }
      throw new IllegalStateException("the verification ended without a result", e.getCause());
    }
  }

  private synchronized CompletableFuture<ChainVerification> running(boolean rebuild) {
    CompletableFuture<ChainVerification> run = current;
    if (run == null || run.isDone() || rebuild && !rebuilds) {
      run = CompletableFuture.supplyAsync(() -> verify(rebuild), thread);
      current = run;
      rebuilds = rebuild;
    }
    return run;
  }

  private ChainVerification verify(boolean rebuild) {
    try {
      ChainVerification result = history.verify(rebuild);
      verifications.add(result);
      return result;
    } catch (RuntimeException e) {
      log.warn("the verification ended without a result: {}", FaultReport.of(e));
      throw e;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
