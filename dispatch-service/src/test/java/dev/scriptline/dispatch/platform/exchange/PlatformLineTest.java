package dev.scriptline.dispatch.platform.exchange;

import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.circuit.Guards;
import dev.scriptline.dispatch.circuit.TestGuards;
import dev.scriptline.dispatch.circuit.Traffic;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the circuit counts as a failure, and what comes of it. */
@Timeout(30)
class PlatformLineTest {

  private static final int ENOUGH = 4;

  private final Guards guards =
      TestGuards.of(
          CircuitBreakerConfig.custom()
              .slidingWindowSize(ENOUGH)
              .minimumNumberOfCalls(ENOUGH)
              .waitDurationInOpenState(Duration.ofHours(1))
              .build());

  static Stream<Reaction> failures() {
    return Stream.of(
        json(500, "{}"),
        json(503, "{\"success\":false,\"message\":\"Invalid secure pin\"}"),
        new Reaction.Cuts(""),
        new Reaction.Cuts("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"),
        new Reaction.Stalls("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"));
  }

  static Stream<Reaction> answers() {
    return Stream.of(
        json(200, "{\"success\":true,\"data\":{}}"),
        json(200, "{\"success\":false,\"message\":\"Invalid secure pin\"}"),
        json(200, "{\"success\":false,\"message\":\"Unauthenticated.\"}"),
        json(200, "{\"success\":false,\"message\":\"Something else\"}"),
        json(400, "{}"),
        json(401, "{}"),
        json(404, "{}"),
        json(429, "{}"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void asksADeadPlatformNoMore(Reaction failure) {
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> failure)) {
      Traffic traffic = askOften(platform);

      assertThat(traffic).isEqualTo(Traffic.STOPPED);
      assertThat(ask(platform)).isEqualTo(new Unsent(Unsent.Cause.NO_CONNECTION));
      assertThat(platform.requests()).hasSize(ENOUGH);
    }
  }

  @Test
  void asksNobodyMoreWhereNobodyListens() {
    ScriptedPlatform gone = new ScriptedPlatform(_ -> json(200, "{}"));
    gone.close();

    assertThat(askOften(gone)).isEqualTo(Traffic.STOPPED);
  }

  @ParameterizedTest // a refusal is an answer
  @MethodSource("answers")
  void goesOnAskingWhoeverAnswers(Reaction answer) {
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> answer)) {
      assertThat(askOften(platform)).isEqualTo(Traffic.FLOWING);
    }
  }

  private Traffic askOften(ScriptedPlatform platform) {
    for (int question = 0; question < ENOUGH; question++) {
      ask(platform);
    }
    return guards.questions().traffic();
  }

  private Reply ask(ScriptedPlatform platform) {
    PlatformSettings settings =
        Settings.at(platform.baseUrl(), ExpiresInUnit.SECONDS, Duration.ofMillis(500));
    PlatformClient client = new PlatformClient(settings, Clock.systemUTC());
    return new PlatformLine(client, guards).ask(new Requests(settings).token());
  }
}
