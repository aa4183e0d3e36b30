package dev.scriptline.edge.problem;

import static dev.scriptline.edge.problem.Expected.CANARY;
import static dev.scriptline.edge.problem.Expected.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.RunningSample.Answer;
import dev.scriptline.edge.sample.TestIssuer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class UnreadableBodyTest {

  private static final String GOOD =
      """
      {"pharmacyId":"%s","region":"NI","items":[{"name":"%s","quantity":1}]}
      """
          .formatted(UUID.randomUUID(), CANARY);

  private static TestIssuer issuer;
  private static RunningSample service;
  private static String patient;

  private CapturedOutput output;

  @BeforeAll
  static void start() {
    issuer = TestIssuer.started();
    service = RunningSample.started(issuer, "scriptline.request.body-limit=4KB");
    patient = issuer.token("patient");
  }

  @AfterAll
  static void stop() {
    service.close();
    issuer.close();
  }

  @BeforeEach
  void capture(CapturedOutput captured) {
    output = captured;
  }

  @AfterEach
  void logsNothingThatWasSent() {
    assertThat(output).doesNotContain(CANARY);
  }

  @Test
  void takesAGoodRequest() {
    assertThat(order(GOOD).status()).isEqualTo(200);
  }

  @Test
  void tellsWhereJsonIsMalformed() {
    Answer answer = order("{\"pharmacyId\": " + CANARY + "}");

    JsonNode problem = problem(answer, 400, "malformed-json");
    assertThat(problem.path("line").asInt()).isEqualTo(1);
  }

  @Test
  void pointsAtAnUnreadableValue() {
    pointsAt("/pharmacyId", "unreadable-value", "{\"pharmacyId\":\"" + CANARY + "\"}");
    pointsAt("/region", "unreadable-value", "{\"region\":\"" + CANARY + "\"}");
    pointsAt("/region", "unreadable-value", "{\"region\":0}");
    pointsAt("/items", "unreadable-value", "{\"items\":\"" + CANARY + "\"}");
    pointsAt("/items/0/quantity", "unreadable-value", "{\"items\":[{\"quantity\":\"1\"}]}");
  }

  @Test
  void pointsAtAnUnknownField() {
    pointsAt("/pharmcyId", "unknown-field", "{\"pharmcyId\":\"" + CANARY + "\"}");
    pointsAt(
        "/items/0/qty",
        "unknown-field",
        "{\"items\":[{\"quantity\":1,\"qty\":\"" + CANARY + "\"}]}");
  }

  @Test // a whole sentence in place of a field's name is no field's name
  void doesNotRepeatAFieldNameThatCannotBeOne() {
    pointsAt("", "unknown-field", "{\"" + CANARY + "\":1}");
  }

  @Test
  void refusesAFieldGivenTwice() {
    problem(order("{\"region\":\"NI\",\"region\":\"IE\"}"), 400, "malformed-json");
  }

  @Test
  void asksForAMissingBody() {
    problem(order(""), 400, "missing-body");
  }

  @Test
  void reportsEveryInvalidValue() {
    Answer answer =
        order(
            "{\"region\":\"NI\",\"items\":[{\"name\":\" \",\"quantity\":0},{\"name\":\"a\",\"quantity\":-1}]}");

    JsonNode errors = problem(answer, 400, "validation-failed").path("errors");
    assertThat(errors.findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/items/0/name", "/items/0/quantity", "/items/1/quantity");
    assertThat(errors.findValuesAsString("code"))
        .containsExactlyInAnyOrder("not-blank", "positive", "positive");
  }

  @Test
  void refusesALargeBodyWhetherItsLengthIsAnnouncedOrNot() {
    String large = "\"" + CANARY.repeat(1_000) + "\"";
    problem(order(large), 413, "payload-too-large");

    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
    Answer chunked =
        service.send(
            service
                .request(
                    "/orders", patient, "Content-Type", "application/json", "Idempotency-Key", "1")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    problem(chunked, 413, "payload-too-large");
  }

  @Test
  void neverWritesASecret() {
    Answer answer =
        service.post(
            "/secret",
            patient,
            "{\"email\":\"a\",\"password\":\"" + CANARY + "\"}",
            "Content-Type",
            "application/json");

    problem(answer, 500, "internal-error");
    assertThat(output).contains("password=");
  }

  private static Answer order(String body) {
    return service.post(
        "/orders", patient, body, "Content-Type", "application/json", "Idempotency-Key", "1");
  }

  private static void pointsAt(String pointer, String code, String body) {
    JsonNode error = problem(order(body), 400, code).at("/errors/0");
    assertThat(error.path("pointer").asString()).isEqualTo(pointer);
    assertThat(error.path("code").asString()).isEqualTo(code);
  }
}
