package dev.scriptline.edge.problem;

import static dev.scriptline.edge.problem.Expected.CANARY;
import static dev.scriptline.edge.problem.Expected.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.RunningSample.Answer;
import dev.scriptline.edge.sample.TestIssuer;
import java.util.List;
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

  private static TestIssuer issuer;
  private static RunningSample service;
  private static String patient;

  private CapturedOutput output;

  @BeforeAll
  static void start() {
    issuer = TestIssuer.started();
    service = RunningSample.started(issuer);
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
        service.post("/orders", patient, "{}", "Content-Type", "application/json", "X", CANARY);

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

  @Test // the parser's message quotes its input, so neither the answer nor the log may have it
  void hidesWhatAnUnexpectedFailureSays() {
    Answer answer = get("/failure?born=" + CANARY);

    JsonNode problem = problem(answer, 500, "internal-error");
    assertThat(output)
        .contains("java.time.format.DateTimeParseException: (message withheld)")
        .contains("\"traceId\":\"" + problem.path("traceId").asString() + "\"");
  }

  @Test // the same request again is safe: its key is kept with the effect or not at all
  void asksToComeAgainWhileTheDatabaseIsAway() {
    for (String trouble : List.of("begin", "statement", "commit")) {
      Answer answer = get("/storage/" + trouble);

      problem(answer, 503, "storage-unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
    problem(get("/storage/our-own-mistake"), 500, "internal-error");
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

  private static Answer get(String path) {
    return service.get(path, patient);
  }

  private static void untraced(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo("malformed-request");
    assertThat(answer.body()).doesNotContain(CANARY);
  }
}
