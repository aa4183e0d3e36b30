package dev.scriptline.dispatch.platform.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.outcome.VoidOutcome;
import dev.scriptline.dispatch.outcome.VoidOutcome.AlreadyVoided;
import dev.scriptline.dispatch.outcome.VoidOutcome.Dispensed;
import dev.scriptline.dispatch.outcome.VoidOutcome.Expired;
import dev.scriptline.dispatch.outcome.VoidOutcome.Unclear;
import dev.scriptline.dispatch.outcome.VoidOutcome.Voided;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoidReaderTest {

  @Test
  void takesSuccessForVoided() {
    assertThat(read(200, "{\"success\":true,\"data\":{}}")).isEqualTo(new Voided());
  }

  @Test
  void knowsTheRefusalsOfTheContract() {
    assertThat(refused("Prescription already voided.")).isEqualTo(new AlreadyVoided());
    assertThat(refused(" prescription already dispensed")).isEqualTo(new Dispensed());
    assertThat(refused("PRESCRIPTION EXPIRED.")).isEqualTo(new Expired());
  }

  @ParameterizedTest // whatever is not in the table says nothing about the prescription
  @CsvSource({
    "200, 'Prescription not found.', UNKNOWN_REFUSAL",
    "200, 'Invalid secure pin', UNREADABLE_ANSWER",
    "200, 'Unauthenticated.', UNAUTHENTICATED",
    "429, 'Too many requests', RATE_LIMITED",
    "503, 'Prescription already voided.', SERVER_ERROR"
  })
  void takesNothingElseForAnAnswer(int status, String words, ReasonCode reason) {
    assertThat(read(status, "{\"success\":false,\"message\":\"%s\"}".formatted(words)))
        .isEqualTo(new Unclear(reason));
  }

  @Test
  void takesAnUnreadableAnswerForNone() {
    assertThat(read(200, "<html>")).isEqualTo(new Unclear(ReasonCode.UNREADABLE_ANSWER));
  }

  private static VoidOutcome refused(String words) {
    return read(200, "{\"success\":false,\"message\":\"%s\"}".formatted(words));
  }

  private static VoidOutcome read(int status, String body) {
    return VoidReader.read(
        new EnvelopeReader().read(new Answered(status, body.getBytes(UTF_8), Duration.ZERO)));
  }
}
