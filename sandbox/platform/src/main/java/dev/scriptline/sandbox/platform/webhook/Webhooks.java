package dev.scriptline.sandbox.platform.webhook;

import dev.scriptline.sandbox.platform.behaviour.LiveBehaviour;
import dev.scriptline.sandbox.platform.fault.Faults;
import dev.scriptline.sandbox.platform.fault.Target;
import dev.scriptline.sandbox.platform.fault.WebhookFault;
import dev.scriptline.sandbox.platform.fault.WebhookFault.Kind;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Tells the integrator about every change of state, each callback on a thread of its own. */
public final class Webhooks implements AutoCloseable {

  private static final CompletableFuture<@Nullable Void> AT_ONCE =
      CompletableFuture.completedFuture(null);

  private final Ledger ledger;
  private final Clock clock;
  private final LetterWriter writer;
  private final Sender sender;
  private final Faults faults;
  private final LiveBehaviour behaviour;
  private final HeldBack heldBack = new HeldBack();
  private final AtomicInteger era = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  public Webhooks(
      String secret,
      RetryRule rule,
      Ledger ledger,
      Faults faults,
      LiveBehaviour behaviour,
      Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.writer = new LetterWriter(secret);
    this.sender = new Sender(rule, ledger, clock);
    this.faults = faults;
    this.behaviour = behaviour;
  }

  /** Sends a callback about the state; completes when the call that caused it may be answered. */
  public CompletableFuture<@Nullable Void> announce(Prescription about) {
    URI to = behaviour.now().webhookUrl();
    if (to == null) {
      return AT_ONCE;
    }
    Map<Kind, Duration> wrong = draw(about);
    Letter letter = writer.write(to, about, wrong.keySet());
    int born = era.get();
    CompletableFuture<@Nullable Void> tried = new CompletableFuture<>();
    executor.execute(() -> carry(letter, wrong, born, tried));
    return wrong.containsKey(Kind.BEFORE_RESPONSE) ? tried : AT_ONCE;
  }

  /**
   * Posts a test event, as the dashboard's button does, and says what came of it; empty where there
   * is nowhere to post it. Of the ordered faults it meets {@code forge} alone.
   */
  public Optional<Entry.Attempt> test() throws InterruptedException {
    URI to = behaviour.now().webhookUrl();
    if (to == null) {
      return Optional.empty();
    }
    Set<Kind> wrong = EnumSet.noneOf(Kind.class);
    faults.drawForWebhook().forEach(fault -> wrong.add(fault.kind()));
    return Optional.of(sender.deliver(writer.writeTest(to, clock.instant(), wrong)));
  }

  /** Callbacks that are still under way are not sent again. */
  public void forget() {
    era.incrementAndGet();
  }

  @Override
  public void close() {
    executor.shutdownNow();
    sender.close();
    executor.close();
  }

  /** What goes wrong with this one; the ledger has it before the callback leaves. */
  private Map<Kind, Duration> draw(Prescription about) {
    Map<Kind, Duration> wrong = new EnumMap<>(Kind.class);
    for (WebhookFault fault : faults.drawForWebhook()) {
      Kind kind = fault.kind();
      wrong.put(kind, fault.delay());
      ledger
          .record(
              new Entry.Interference(
                  clock.instant(),
                  about.clientRefId(),
                  Target.WEBHOOK.word(),
                  kind.word(),
                  kind != Kind.DROP))
          .join();
    }
    return wrong;
  }

  private void carry(
      Letter letter, Map<Kind, Duration> wrong, int born, CompletableFuture<@Nullable Void> tried) {
    try {
      if (wrong.containsKey(Kind.DROP)) {
        sender.drop(letter);
        return;
      }
      Thread.sleep(wrong.getOrDefault(Kind.LATE, Duration.ZERO));
      if (wrong.containsKey(Kind.REORDER)) {
        heldBack.await(letter.token());
      }
      int copies = wrong.containsKey(Kind.DUPLICATE) ? 2 : 1;
      for (int copy = 0; copy < copies; copy++) {
        sender.deliver(letter, () -> era.get() == born, () -> tried.complete(null));
      }
      heldBack.release(letter.token());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the simulator closes
    } finally {
      tried.complete(null);
    }
  }
}
