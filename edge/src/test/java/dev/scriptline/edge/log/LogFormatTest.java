package dev.scriptline.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LogFormatTest {

  private static final Logger log = LoggerFactory.getLogger(LogFormatTest.class);
  private static final List<String> CANARIES =
      List.of("anna@clinic.example.org", "RXC49F3D4F66A7", "correct-horse", "eyJhbGciOiJSUzI1");

  private static TestIssuer issuer;

  @BeforeAll
  static void start() {
    issuer = TestIssuer.started();
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void writesRedactedJson(CapturedOutput output) {
    try (RunningSample service = RunningSample.started(issuer, "spring.application.name=sample")) {
      sing();
      assertThat(service.get("/open", "").status()).isEqualTo(200);
    }

    JsonNode line = line(output, "One canary after another");
    assertThat(line.path("level").asString()).isEqualTo("ERROR");
    assertThat(line.path("service").asString()).isEqualTo("sample");
    assertThat(line.path("stack_trace").asString()).contains("IllegalStateException");
    assertThat(line(output, "Somebody looked in.").path("traceId").asString())
        .matches("[0-9a-f]{32}");
    assertThat(output).doesNotContain(CANARIES);
  }

  @Test
  void writesRedactedLinesForPeople(CapturedOutput output) {
    try (RunningSample _ = RunningSample.started(issuer, "LOG_FORMAT=plain")) {
      sing();
    }

    assertThat(output.getOut())
        .containsPattern("ERROR LogFormatTest: One canary after another")
        .contains("java.lang.IllegalStateException: password=[redacted]")
        .doesNotContain(CANARIES);
  }

  private static void sing() {
    String all = String.join(" ", CANARIES.subList(0, 2));
    MDC.put("who", all);
    log.atError()
        .addKeyValue("mail", all)
        .setCause(new IllegalStateException("password=" + CANARIES.get(2), new Exception(all)))
        .log("One canary after another: {} {}", all, CANARIES.get(3) + ".e30.c2ln");
    MDC.remove("who");
  }

  private static JsonNode line(CapturedOutput output, String start) {
    return output
        .getOut()
        .lines()
        .filter(line -> line.contains(start))
        .map(JsonMapper.shared()::readTree)
        .findFirst()
        .orElseThrow();
  }
}
