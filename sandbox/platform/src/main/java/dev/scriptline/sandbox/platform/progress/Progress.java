package dev.scriptline.sandbox.platform.progress;

import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import dev.scriptline.sandbox.platform.prescription.Movement;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.webhook.Webhooks;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moves prescriptions on: changed, written down and announced, in this order. */
public final class Progress {

  private final Prescriptions prescriptions;
  private final Ledger ledger;
  private final Webhooks webhooks;
  private final Clock clock;

  public Progress(Prescriptions prescriptions, Ledger ledger, Webhooks webhooks, Clock clock) {
    this.prescriptions = prescriptions;
    this.ledger = ledger;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  public Movement move(String token, Status next) {
    return move(
        token,
        next,
        after ->
            new Entry.StatusChange(after.updatedAt(), after.clientRefId(), token, after.status()));
  }

  public Movement cancel(String token, @Nullable String reason) {
    return move(
        token,
        Status.VOIDED,
        after -> new Entry.Voided(after.updatedAt(), after.clientRefId(), token, reason));
  }

  private Movement move(String token, Status next, Function<Prescription, Entry> line) {
    AtomicReference<CompletableFuture<@Nullable Void>> written =
        new AtomicReference<>(CompletableFuture.completedFuture(null));
    Movement movement =
        prescriptions.move(
            token, next, clock.instant(), after -> written.set(ledger.record(line.apply(after))));
    written.get().join();
    if (movement instanceof Movement.Moved(Prescription after)) {
      webhooks.announce(after);
    }
    return movement;
  }
}
