package dev.scriptline.ingest.correlation;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.ingest.correlation.References.TokenOf;
import dev.scriptline.messaging.Outbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the others what the callbacks say whose prescription is known. */
@Component
class PublishMatched {

  private static final String SOURCE = "/webhook-ingest";

  private final Matching matching;
  private final References references;
  private final CallbackEvents events;
  private final EventCodec codec;
  private final Outbox outbox;

  PublishMatched(
      Matching matching,
      References references,
      CallbackEvents events,
      EventCodec codec,
      Outbox outbox) {
    this.matching = matching;
    this.references = references;
    this.events = events;
    this.codec = codec;
    this.outbox = outbox;
  }

  /** Tells of the oldest callbacks, at most this many, and says how many there were. */
  @Transactional
  public int run(int atMost) {
    List<MatchedCallback> matched = matching.take(atMost);
    Set<String> learnt = new HashSet<>(references.learn(tokens(matched)));
    List<PrescriptionEvent> told = new ArrayList<>();
    for (MatchedCallback callback : matched) {
      if (learnt.remove(callback.told().tokenTag())) {
        told.add(events.tokenLearnt(callback));
      }
      told.add(events.statusChanged(callback));
    }
    outbox.addAll(told.stream().map(event -> codec.encode(event, SOURCE)).toList());
    return matched.size();
  }

  private static List<TokenOf> tokens(List<MatchedCallback> matched) {
    List<TokenOf> tokens = new ArrayList<>();
    for (MatchedCallback callback : matched) {
      String tag = callback.told().tokenTag();
      if (tag != null) {
        tokens.add(new TokenOf(tag, callback.transmission().id()));
      }
    }
    return tokens;
  }
}
