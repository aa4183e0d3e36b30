package dev.scriptline.sandbox.platform.webhook;

import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/** Delivers letters by the retry rule and writes every attempt into the ledger. */
final class Sender implements AutoCloseable {

  private final RetryRule rule;
  private final Ledger ledger;
  private final Clock clock;
  private final Post post;

  Sender(RetryRule rule, Ledger ledger, Clock clock) {
    this.rule = rule;
    this.ledger = ledger;
    this.clock = clock;
    this.post = new Post(rule.timeout());
  }

  /**
   * Tries until the letter is taken or the rule says to give up.
   *
   * @param wanted asked before every attempt
   * @param afterFirst told once the first attempt is over
   */
  void deliver(Letter letter, BooleanSupplier wanted, Runnable afterFirst)
      throws InterruptedException {
    for (int number = 1; wanted.getAsBoolean(); number++) {
      boolean last = number > rule.pauses().size();
      Entry.Attempt attempt = attempt(number, last, send(letter));
      note(letter, attempt);
      afterFirst.run();
      if (last || attempt.outcome().equals("delivered")) {
        return;
      }
      Thread.sleep(rule.pauses().get(number - 1));
    }
  }

  /** Posts a test event, once: whoever asked for it looks at what came of it. */
  Entry.Attempt deliver(TestLetter letter) throws InterruptedException {
    Posted posted = post.send(letter.to(), letter.body(), letter.signature());
    Entry.Attempt attempt = attempt(1, true, posted);
    ledger.record(new Entry.TestCallback(clock.instant(), attempt)).join();
    return attempt;
  }

  void drop(Letter letter) {
    note(letter, new Entry.Attempt(0, "dropped", null, null));
  }

  private Posted send(Letter letter) throws InterruptedException {
    return post.send(letter.to(), letter.body(), letter.signature());
  }

  private static Entry.Attempt attempt(int number, boolean last, Posted posted) {
    String failed = last ? "given-up" : "failed";
    return switch (posted) {
      case Posted.Answered answer ->
          new Entry.Attempt(number, answer.taken() ? "delivered" : failed, answer.status(), null);
      case Posted.Unanswered(String why) -> new Entry.Attempt(number, failed, null, why);
    };
  }

  private void note(Letter letter, Entry.Attempt attempt) {
    ledger
        .record(
            new Entry.Callback(
                clock.instant(),
                letter.clientRefId(),
                letter.token(),
                letter.status(),
                sha256(letter.body()),
                attempt))
        .join();
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  @Override
  public void close() {
    post.close();
  }
}
