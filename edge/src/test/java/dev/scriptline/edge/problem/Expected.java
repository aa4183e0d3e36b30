package dev.scriptline.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample.Answer;
import tools.jackson.databind.JsonNode;

/** What every problem has, and has not. */
final class Expected {

  /** Stands for a name, a PIN, anything: it comes in everywhere and must come out nowhere. */
  static final String CANARY = "Zwitscher-4711";

  private Expected() {}

  static JsonNode problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContain(CANARY);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
    return answer.json();
  }
}
