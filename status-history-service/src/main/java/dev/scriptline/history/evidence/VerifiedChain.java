package dev.scriptline.history.evidence;

import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.evidence.Verdict.Result;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.verification.ChainVerification;
import dev.scriptline.history.verification.VerifyPrescription;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The chain as it is verified against the topics. They may be away: then the pack says so, for its
 * reader may not wait for them.
 */
@Component
class VerifiedChain implements ChainProof {

  private static final Logger LOG = LoggerFactory.getLogger(VerifiedChain.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final VerifyPrescription verification;
  private final Clock clock;

  VerifiedChain(VerifyPrescription verification, Clock clock) {
    this.verification = verification;
    this.clock = clock;
  }

  @Override
  public Link link(RecordedStatus recorded) {
    return new Link(recorded.prevHash().toString(), recorded.hash().toString());
  }

  @Override
  public Verdict verify(UUID prescriptionId) {
    CompletableFuture<ChainVerification> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("evidence-verification")
        .start(() -> {
          try {
            result.complete(verification.verify(prescriptionId));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return verdict(result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      LOG.warn("A chain could not be verified: {}", FaultReport.of(e));
      return unavailable();
    } catch (TimeoutException _) {
      return unavailable();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return unavailable();
    }
  }

  private Verdict unavailable() {
    return new Verdict(
        Result.UNAVAILABLE,
        "The chain could not be verified when this was made; ask for it again.",
        clock.instant(),
        0,
        0);
  }

  private static Verdict verdict(ChainVerification found) {
    return new Verdict(
        found.intact() ? Result.INTACT : Result.BROKEN,
        found.firstBroken() == null ? intact(found) : broken(found, found.firstBroken()),
        found.endedAt(),
        found.rows(),
        found.uncheckpointedRows());
  }

  private static String intact(ChainVerification found) {
    String words =
        "Nothing was changed: each of the %d events follows from the one before it and stands on the"
            + " topic as it was told. ";
    return words.formatted(found.rows())
        + (found.uncheckpointedRows() == 0
            ? "Signed checkpoints cover all of them."
            : "Signed checkpoints do not cover the last %d of them yet."
                .formatted(found.uncheckpointedRows()));
  }

  private static String broken(ChainVerification found, BrokenLink first) {
    return "The history of this prescription was changed (%d findings). %s%s"
        .formatted(
            found.brokenLinks(),
            first.seq() == null ? "" : "Event %d: ".formatted(first.seq()),
            first.words());
  }
}
