package dev.scriptline.sandbox.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.platform.Receiver;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {

  private static final RetryRule QUICK =
      new RetryRule(Duration.ofMillis(200), List.of(Duration.ofMillis(10)));

  @TempDir private Path directory;

  @Test
  void followsTheContract() {
    assertThat(RetryRule.CONTRACT.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(RetryRule.CONTRACT.pauses())
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L);
  }

  @Test
  void takesSilenceForAFailure() throws Exception {
    try (Receiver receiver = new Receiver()) {
      receiver.answersAfter(Duration.ofSeconds(1));
      assertThat(attempts(receiver.url()))
          .containsExactly(
              new Entry.Attempt(1, "failed", null, "timeout"),
              new Entry.Attempt(2, "given-up", null, "timeout"));
    }
  }

  @Test
  void takesAClosedPortForAFailure() throws Exception {
    Receiver receiver = new Receiver();
    URI gone = receiver.url();
    receiver.close();
    assertThat(attempts(gone))
        .extracting(Entry.Attempt::outcome)
        .containsExactly("failed", "given-up");
  }

  @Test
  void takesOnly2xxForDelivered() throws Exception {
    try (Receiver receiver = new Receiver()) {
      receiver.answers(302);
      assertThat(attempts(receiver.url())).hasSize(2);
      receiver.answers(204);
      assertThat(attempts(receiver.url()))
          .containsExactly(new Entry.Attempt(1, "delivered", 204, null));
    }
  }

  private List<Entry.Attempt> attempts(URI to) throws InterruptedException {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    String reference = to + "-" + System.nanoTime();
    Letter letter = new Letter(to, "RX000000000001", reference, "signed", body, "00");
    try (Ledger ledger = Ledger.open(directory, _ -> {});
        Sender sender = new Sender(QUICK, ledger, Clock.systemUTC())) {
      sender.deliver(letter, () -> true, () -> {});
      return ledger.entries(reference).stream()
          .map(Entry.Callback.class::cast)
          .map(Entry.Callback::attempt)
          .toList();
    }
  }
}
