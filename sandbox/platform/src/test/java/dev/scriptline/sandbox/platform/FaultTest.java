package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FaultTest {

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  private final String reference = Orders.reference();
  private final ObjectNode order = Orders.anna(reference);
  private Caller murphy;

  @BeforeEach
  void signIn() {
    murphy = Caller.murphy(platform.simulator());
  }

  @Test
  void issuesAndCutsTheAnswer() {
    murphy.order("issue", "act-then-reset");
    assertThatThrownBy(() -> murphy.issue(order)).isInstanceOf(UncheckedIOException.class);
    assertThat(murphy.ledger(reference, "issue")).hasSize(1);
    assertThat(cut().path("mode").asString()).isEqualTo("act-then-reset");
    assertThat(cut().path("acted").booleanValue()).isTrue();
  }

  @Test
  void issuesAndNeverAnswers() {
    murphy.order("issue", "act-then-hang");
    leavesWithoutAnAnswer();
    assertThat(murphy.ledger(reference, "issue")).hasSize(1);
  }

  @Test
  void hangsWithoutIssuing() {
    murphy.order("issue", "hang");
    leavesWithoutAnAnswer();
    assertThat(murphy.ledger(reference, "issue")).isEmpty();
    assertThat(cut().path("acted").booleanValue()).isFalse();
  }

  @Test
  void cutsWithoutIssuing() {
    murphy.order("issue", "reset");
    assertThatThrownBy(() -> murphy.issue(order)).isInstanceOf(UncheckedIOException.class);
    assertThat(murphy.ledger(reference, "issue")).isEmpty();
  }

  @Test
  void issuesLongAfterTheCallerIsGone() {
    murphy.order("issue", "act-late:1500");
    assertThatThrownBy(() -> murphy.issue(order)).isInstanceOf(UncheckedIOException.class);
    assertThat(murphy.ledger(reference, "issue")).isEmpty();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(murphy.ledger(reference, "issue")).hasSize(1));
  }

  @Test // or the next test would find an issue that nobody asked for
  void doesNothingLateAfterAReset() {
    murphy.order("issue", "act-late:700");
    assertThatThrownBy(() -> murphy.issue(order)).isInstanceOf(UncheckedIOException.class);
    murphy.post("/sim/reset", Map.of());
    await()
        .pollDelay(Duration.ofMillis(1500))
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(murphy.ledger(reference, "issue")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"act-then-reset,true", "act-late:300,false", "act-then-hang,true"})
  void voidsAndKeepsTheAnswer(String mode, boolean acted) {
    String path = "/api/v1/prescriptions/" + murphy.issued(order) + "/void";
    murphy.order("void", mode);
    murphy.waitsFor(Duration.ofMillis(500));
    assertThatThrownBy(() -> murphy.post(path, Map.of("reason", "wrong pharmacy")))
        .isInstanceOf(UncheckedIOException.class);
    murphy.waitsFor(Duration.ofSeconds(10));
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(murphy.ledger(reference, "void")).hasSize(1));
    assertThat(cut().path("acted").booleanValue()).isEqualTo(acted);
    assertThat(Caller.message(murphy.post(path, Map.of())))
        .isEqualTo("Prescription already voided.");
    assertThat(murphy.ledger(reference, "refusal")).hasSize(1);
  }

  @Test
  void voidsNothingWhereItIsCutBefore() {
    String path = "/api/v1/prescriptions/" + murphy.issued(order) + "/void";
    murphy.order("void", "reset");
    assertThatThrownBy(() -> murphy.post(path, Map.of())).isInstanceOf(UncheckedIOException.class);
    assertThat(murphy.ledger(reference, "void")).isEmpty();
    assertThat(murphy.post(path, Map.of()).body()).contains("\"success\":true");
  }

  @ParameterizedTest // the first may have been cut: the reference is used all the same
  @CsvSource({"act-then-reset", "act-then-hang", "act-then-500"})
  void refusesARepetitionOfWhatWasCut(String mode) {
    murphy.set("refuseRepeatedReference", true);
    murphy.order("issue", mode);
    murphy.waitsFor(Duration.ofMillis(500));
    try {
      murphy.issue(order);
    } catch (UncheckedIOException _) {
      // as ordered
    }
    murphy.waitsFor(Duration.ofSeconds(10));
    assertThat(Caller.message(murphy.issue(order)))
        .isEqualTo("Prescription already exists for this reference");
    assertThat(murphy.ledger(reference, "issue")).hasSize(1);
  }

  @Test
  void answersRightButSlowly() {
    murphy.post("/sim/faults", Map.of("on", "issue", "mode", "slow", "times", 1, "delayMs", 300));
    long before = System.nanoTime();
    assertThat(murphy.issued(order)).startsWith("RX");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(300));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500                       | 500 | 0 | {"message":"Server Error"}
          act-then-500              | 500 | 1 | {"message":"Server Error"}
          429                       | 429 | 0 | {"success":false,"message":"Too many requests"}
          html-200                  | 200 | 0 | <html><body><h1>502 Bad Gateway</h1></body></html>
          empty-200                 | 200 | 0 | ''
          act-then-empty-200        | 200 | 1 | ''
          success-false:Out of tea. | 200 | 0 | {"success":false,"message":"Out of tea."}
          no-id                     | 200 | 0 | {"success":true,"data":{"prescription":{"status":"issued"}}}
          """)
  void answersWhatWasOrdered(String mode, int status, int issues, String body) {
    murphy.order("issue", mode);
    HttpResponse<String> answer = murphy.issue(order);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(murphy.ledger(reference, "issue")).hasSize(issues);
  }

  @Test
  void answersSuccessAsAString() {
    murphy.order("issue", "success-string");
    JsonNode success = Caller.json(murphy.issue(order)).path("success");
    assertThat(success.isString()).isTrue();
    assertThat(success.stringValue()).isEqualTo("false");
  }

  @Test
  void strikesEachKindOfCall() {
    Map<String, String> paths =
        Map.of(
            "lookup", "/api/v1/prescriptions?client_ref_id=" + reference,
            "void", "/api/v1/prescriptions/RX000000000000/void",
            "login", "/api/v1/login",
            "token", "/oauth/token");
    paths.forEach((on, path) -> {
      murphy.order(on, "500");
      HttpResponse<String> answer =
          on.equals("lookup") ? murphy.get(path) : murphy.post(path, Map.of());
      assertThat(answer.statusCode()).as(on).isEqualTo(500);
    });
  }

  @Test
  void strikesAsOftenAsOrderedAndNoMore() {
    murphy.post("/sim/faults", Map.of("on", "issue", "mode", "500", "times", 2));
    assertThat(murphy.issue(order).statusCode()).isEqualTo(500);
    assertThat(murphy.issue(order).statusCode()).isEqualTo(500);
    assertThat(murphy.issue(order).statusCode()).isEqualTo(200);
  }

  @Test
  void strikesAtARateUntilItIsTakenBack() {
    murphy.post("/sim/faults", Map.of("on", "issue", "mode", "429", "rate", 1.0));
    for (int call = 0; call < 5; call++) {
      assertThat(murphy.issue(order).statusCode()).isEqualTo(429);
    }
    murphy.delete("/sim/faults");
    assertThat(murphy.issue(order).statusCode()).isEqualTo(200);
  }

  @Test // a call that is turned away anyway must not use up the fault meant for a true one
  void sparesCallsThatAreNotAuthenticated() {
    murphy.order("issue", "500");
    assertThat(Caller.message(new Caller(platform.simulator()).issue(order)))
        .isEqualTo("Unauthenticated.");
    assertThat(murphy.issue(order).statusCode()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"on":"tea","mode":"500"}
          {"on":"issue","mode":"explode"}
          {"on":"issue","mode":"act-late"}
          {"on":"issue","mode":"500","times":0}
          {"on":"issue","mode":"500","rate":1.5}
          {"on":"issue","mode":"500","rate":0.5,"times":1}
          {"on":"webhook","mode":"hang"}
          """)
  void refusesOrdersThatCannotBeMeant(String fault) {
    HttpResponse<String> answer = murphy.post("/sim/faults", Caller.JSON.readTree(fault));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Caller.message(answer)).endsWith(".").doesNotContain("Exception");
    assertThat(Caller.json(murphy.get("/sim/faults")).path("faults")).isEmpty();
  }

  private void leavesWithoutAnAnswer() {
    murphy.waitsFor(Duration.ofMillis(500));
    assertThatThrownBy(() -> murphy.issue(order)).hasCauseInstanceOf(HttpTimeoutException.class);
    murphy.waitsFor(Duration.ofSeconds(10));
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(murphy.ledger(reference, "fault")).hasSize(1));
  }

  private JsonNode cut() {
    JsonNode faults = murphy.ledger(reference, "fault");
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }
}
