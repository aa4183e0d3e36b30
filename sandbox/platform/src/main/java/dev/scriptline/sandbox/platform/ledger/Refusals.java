package dev.scriptline.sandbox.platform.ledger;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes down what the platform refused. */
public final class Refusals {

  private final Ledger ledger;
  private final Clock clock;

  public Refusals(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Returns when the line is on disk. */
  public void note(String on, @Nullable String clientRefId, String message) {
    ledger.record(new Entry.Refusal(clock.instant(), clientRefId, on, message)).join();
  }
}
