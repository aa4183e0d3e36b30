package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /sim/reset}: as freshly started, with the settings of the start; the ledger on disk
 * keeps its lines, so that no prescription token is ever made again.
 */
public final class ResetEndpoint {

  private final Ledger ledger;
  private final Clock clock;
  private final List<Runnable> forgetting;

  /** Takes what everyone does who has something to forget. */
  public ResetEndpoint(Ledger ledger, Clock clock, List<Runnable> forgetting) {
    this.ledger = ledger;
    this.clock = clock;
    this.forgetting = List.copyOf(forgetting);
  }

  public Answer reset(Request request) {
    forgetting.forEach(Runnable::run);
    ledger.record(new Entry.Reset(clock.instant())).join();
    return Answer.json(200, Map.of("reset", true));
  }
}
