package dev.scriptline.ingest.correlation;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.ingest.callback.Bell;
import dev.scriptline.ingest.callback.Turn;
import dev.scriptline.ingest.correlation.References.TokenOf;
import dev.scriptline.messaging.Outbox;
import dev.scriptline.messaging.trouble.FaultReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the others what the callbacks say whose prescription is known. */
@Component
class PublishMatched {

  private static final Logger log = LoggerFactory.getLogger(PublishMatched.class);

  private final Turn turn;
  private final Matching matching;
  private final References references;
  private final CallbackEvents events;
  private final Outbox outbox;
  private final Bell bell;

  PublishMatched(
      Turn turn,
      Matching matching,
      References references,
      CallbackEvents events,
      Outbox outbox,
      Bell bell) {
    this.turn = turn;
    this.matching = matching;
    this.references = references;
    this.events = events;
    this.outbox = outbox;
    this.bell = bell;
  }

  /** Looks at those that are due, at most this many, and says how many there were. */
  @Transactional
  public int run(int atMost) {
    turn.take();
    int news = matching.heedNews(atMost);
    Matching.Looked looked = matching.look(atMost);
    Set<String> learnt = new HashSet<>(references.learn(tokens(looked.matched())));
    if (!learnt.isEmpty()) {
      bell.ring(); // there is news for those who wait with the token alone
    }
    looked.unusable().forEach(matching::park);
    List<WireEvent> told = new ArrayList<>();
    looked.matched().forEach(callback -> told.addAll(wordsFor(callback, learnt)));
    outbox.addAll(told);
    return Math.max(news, looked.count());
  }

  /** Whatever is wrong with this one, the others are told. */
  private List<WireEvent> wordsFor(MatchedCallback callback, Set<String> learnt) {
    try {
      List<WireEvent> words = new ArrayList<>();
      if (learnt.remove(callback.told().tokenTag())) {
        words.add(events.tokenLearnt(callback));
      }
      words.add(events.statusChanged(callback));
      return words;
    } catch (RuntimeException e) {
      log.error("Callback {} cannot be told: {}", callback.told().callbackId(), FaultReport.of(e));
      matching.park(callback.told().callbackId());
      return List.of();
    }
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
