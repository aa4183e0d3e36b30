package dev.scriptline.edge.problem;

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
class FrameworkProblemsTest {

  /** Stands for a name, a PIN, anything: it comes in everywhere and must come out nowhere. */
  private static final String CANARY = "Zwitscher-4711";

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
  void namesTheParameterThatIsWrong() {
    JsonNode path = problem(get("/orders/" + CANARY), 400, "malformed-parameter");
    assertThat(path.path("parameter").asString()).isEqualTo("id");

    JsonNode query = problem(get("/search?limit=" + CANARY), 400, "malformed-parameter");
    assertThat(query.path("parameter").asString()).isEqualTo("limit");

    JsonNode missing = problem(get("/search"), 400, "missing-parameter");
    assertThat(missing.path("parameter").asString()).isEqualTo("limit");

    JsonNode invalid = problem(get("/search?limit=51"), 400, "validation-failed");
    assertThat(invalid.at("/errors/0/pointer").asString()).isEqualTo("/limit");
    assertThat(invalid.at("/errors/0/code").asString()).isEqualTo("max");
  }

  @Test
  void namesTheHeaderThatIsMissing() {
    Answer answer =
        service.post("/orders", patient, GOOD, "Content-Type", "application/json", "X", CANARY);

    JsonNode problem = problem(answer, 400, "missing-header");
    assertThat(problem.path("header").asString()).isEqualTo("Idempotency-Key");
  }

  @Test
  void refusesAWrongMethodMediaTypeOrAddress() {
    Answer method = service.send(service.request("/orders", patient).DELETE());
    problem(method, 405, "method-not-allowed");
    assertThat(method.header("Allow")).contains("POST");

    Answer type =
        service.post(
            "/orders", patient, CANARY, "Content-Type", "text/plain", "Idempotency-Key", "1");
    problem(type, 415, "media-type-not-supported");
    problem(get("/nowhere"), 404, "not-found");
  }

  @Test // a page that asks for HTML still gets a problem: there is nothing else to give
  void answersWithAProblemWhateverIsAccepted() {
    Answer answer = service.get("/nowhere", patient, "Accept", "text/html");

    problem(answer, 404, "not-found");
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

  @Test // the parser's message quotes its input, so neither the answer nor the log may have it
  void hidesWhatAnUnexpectedFailureSays() {
    Answer answer = get("/failure?born=" + CANARY);

    JsonNode problem = problem(answer, 500, "internal-error");
    assertThat(output)
        .contains("java.time.format.DateTimeParseException: (message withheld)")
        .contains("\"traceId\":\"" + problem.path("traceId").asString() + "\"");
  }

  @Test // the servlet container would log the message and answer with a page of its own
  void hidesWhatAFailingFilterSays() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Answer answer =
        service.get(
            "/failing-filter?born=" + CANARY,
            "",
            "traceparent",
            "00-" + trace + "-00f067aa0ba902b7-01");

    assertThat(problem(answer, 500, "internal-error").path("traceId").asString()).isEqualTo(trace);
  }

  @Test // Spring's firewall turns the first away, Tomcat itself the other two
  void refusesAMalformedAddress() {
    problem(get("/orders/;x=" + CANARY), 400, "malformed-request");
    untraced(get("/orders/%2F" + CANARY));
    untraced(get("/orders/%00" + CANARY));
  }

  @Test
  void carriesTheFactsOfARefusal() {
    JsonNode problem = problem(get("/orders/" + UUID.randomUUID()), 409, "already-sent");

    assertThat(problem.path("type").asString())
        .isEqualTo("https://scriptline.example.org/problems/already-sent");
    assertThat(problem.path("title").asString()).isEqualTo("Already sent");
    assertThat(problem.path("detail").asString()).isEqualTo("This prescription is on its way.");
    assertThat(problem.path("state").asString()).isEqualTo("issued");
    assertThat(problem.at("/errors/0/mendedBy").asString()).isEqualTo("clinic");
  }

  @Test
  void goesOnWithTheCallersTrace() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Answer answer =
        service.get("/nowhere", patient, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    assertThat(service.get("/support", "").json().path("traceId").asString())
        .matches("[0-9a-f]{32}");
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

  private static Answer get(String path) {
    return service.get(path, patient);
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

  private static void untraced(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo("malformed-request");
    assertThat(answer.body()).doesNotContain(CANARY);
  }

  private static JsonNode problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContain(CANARY);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
    return answer.json();
  }
}
