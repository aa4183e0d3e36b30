package dev.scriptline.ingest.correlation;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.ingest.callback.Turn;
import dev.scriptline.ingest.correlation.MatchedCallback.Told;
import dev.scriptline.ingest.correlation.Repeats.Again;
import dev.scriptline.messaging.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of bodies that came again so long after they were last told that the platform may mean
 * them. With a time in it the same body is the same event for ever.
 */
@Component
class TellRepeats {

  private static final Duration APART = Duration.ofMinutes(15);

  private final Turn turn;
  private final Repeats repeats;
  private final CallbackEvents events;
  private final Outbox outbox;

  TellRepeats(Turn turn, Repeats repeats, CallbackEvents events, Outbox outbox) {
    this.turn = turn;
    this.repeats = repeats;
    this.events = events;
    this.outbox = outbox;
  }

  /** Judges the oldest deliveries, at most this many, and says how many there were. */
  @Transactional
  public int run(int atMost) {
    turn.take();
    List<Again> deliveries = repeats.unjudged(atMost);
    if (deliveries.isEmpty()) {
      return 0;
    }
    Map<UUID, Instant> told = new HashMap<>();
    List<WireEvent> words = new ArrayList<>();
    for (Again again : deliveries) {
      MatchedCallback callback = again.callback();
      if (callback != null && isMeant(again, callback.told(), told)) {
        told.put(callback.told().callbackId(), again.cameAt());
        words.add(events.repeated(callback, again.cameAt()));
      }
    }
    repeats.judged(deliveries, told);
    outbox.addAll(words);
    return deliveries.size();
  }

  private static boolean isMeant(Again again, Told callback, Map<UUID, Instant> told) {
    Instant before = again.repeatedAt() == null ? callback.receivedAt() : again.repeatedAt();
    Instant last = told.getOrDefault(callback.callbackId(), before);
    return callback.occurredAt() == null && again.cameAt().isAfter(last.plus(APART));
  }
}
