package dev.scriptline.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization: Bearer abc.def-ghi_123 sent | abc.def-ghi_123",
        "basic YW5uYTphbm5hMTIz | YW5uYTphbm5hMTIz",
        "got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln back | c2ln",
        "sealed eyJhbGciOiJFQ0RI.aaaa.bbbb.cccc.dddd | dddd",
        "issued RXC49F3D4F66A7 | C49F3D4F66A7",
        "mail to dr.murphy+x@clinic.example.org failed | murphy",
        "mail to <o'neill@clinic.example.org> | neill",
        "password=correct-horse | correct-horse",
        "{\"secure_pin\":\"4711\"} | 4711",
        "{\"client_secret\": \"a b c\", \"x\":1} | a b c",
        "pin: '4711' | 4711",
        "access_token=opaque123&x=1 | opaque123",
        "X-Session-Token: opaque123 | opaque123",
        "api-key = k123 | k123",
        "jdbc:postgresql://user:hunter2@db/x | hunter2"
      })
  void takesOut(String text, String secret) {
    assertThat(Redaction.redact(text)).doesNotContain(secret).contains("[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tomcat started on port 8080 (http)",
        "prescription 0a11a000-0000-4000-8000-000000000001 is being sent",
        "The pinned version is 3",
        "dev.scriptline.edge.Sample@1a2b3c",
        "Shipping: 3 parcels"
      })
  void leavesTheRest(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @Test
  void keepsWhatStandsAroundASecret() {
    assertThat(Redaction.redact("{\"pin\":\"4711\",\"clinic\":994}"))
        .isEqualTo("{\"pin\":[redacted],\"clinic\":994}");
  }

  @Test // a quadratic pattern would let a long body stop the log
  void takesTimeInProportionToTheText() {
    String long1 = "a.".repeat(200_000) + " eyJ" + "a".repeat(200_000) + " " + "_".repeat(200_000);

    Assertions.assertThatCode(() -> Redaction.redact(long1)).doesNotThrowAnyException();
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> Redaction.redact(long1));
  }
}
