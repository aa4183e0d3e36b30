package dev.scriptline.dispatch.platform.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  private static final String ISSUED =
      "{\"success\":true,\"data\":{\"prescription\":{\"id\":\"RXC49F3D4F66A7\",\"status\":\"issued\"}}}";

  private final AnswerReader reader = new AnswerReader(new EnvelopeReader());

  @ParameterizedTest
  @ValueSource(
      strings = {
        ISSUED,
        "{\"success\":\"true\",\"data\":{\"prescription\":{\"id\":\" RXC49F3D4F66A7 \"}},\"new\":1}"
      })
  void takesTheFlagWithTheNestedIdAsIssued(String body) {
    assertThat(read(200, body)).isEqualTo(new Issued(new PlatformToken("RXC49F3D4F66A7")));
  }

  @Test // a number has been seen
  void takesANumberForAToken() {
    assertThat(
            read(200, "{\"success\":true,\"data\":{\"prescription\":{\"id\":90071992547409931}}}"))
        .isEqualTo(new Issued(new PlatformToken("90071992547409931")));
  }

  @ParameterizedTest // the table of contract §2, as the platform writes it and as it might
  @CsvSource({
    "You trying to issue prescription to unauthorized clinic, CLINIC_NOT_AUTHORISED",
    "'  YOU TRYING TO ISSUE PRESCRIPTION TO UNAUTHORIZED CLINIC. ', CLINIC_NOT_AUTHORISED",
    "Invalid secure pin, INVALID_PIN",
    "invalid secure PIN., INVALID_PIN",
    "Contact not found, PHARMACY_NOT_REGISTERED",
    "Contact not found., PHARMACY_NOT_REGISTERED",
    "Validation failed, PAYLOAD_REJECTED"
  })
  void refusesForTheReasonsOfTheTable(String message, ReasonCode reason) {
    assertThat(read(200, failure(message))).isEqualTo(new Refused(reason));
  }

  @Test
  void keepsNamesOfRejectedFieldsAndNothingElse() {
    String body =
        "{\"success\":false,\"message\":\"Validation failed.\",\"errors\":{\"patient.email\":[\"anna@example.org is bad\"],\"Anna Byrne\":[]}}";

    assertThat(read(200, body))
        .isEqualTo(new Refused(ReasonCode.PAYLOAD_REJECTED, List.of("patient.email", "?")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unauthenticated.", "unauthenticated"})
  void isNotSentWhereTheTokensWereTurnedAway(String message) {
    assertThat(read(200, failure(message))).isEqualTo(new NotSent(ReasonCode.UNAUTHENTICATED));
    assertThat(read(401, "<html>")).isEqualTo(new NotSent(ReasonCode.UNAUTHENTICATED));
  }

  @Test
  void isNotSentWhereThereWereTooManyRequests() {
    NotSent limited = new NotSent(ReasonCode.RATE_LIMITED, Duration.ofSeconds(5));

    assertThat(read(429, "")).isEqualTo(limited);
    assertThat(read(200, failure("Too many requests"))).isEqualTo(limited);
    assertThat(reader.read(new Answered(429, new byte[0], Duration.ofSeconds(60))))
        .isEqualTo(new NotSent(ReasonCode.RATE_LIMITED, Duration.ofSeconds(60)));
  }

  @ParameterizedTest // a gateway in between turned away the answer, not the request
  @ValueSource(ints = {401, 429})
  void believesNeitherARefusalByStatusNorTheSuccessInside(int status) {
    String success = "{\"success\":true,\"data\":{\"prescription\":{\"id\":\"RX0123456789AB\"}}}";
    String id = "{\"data\":{\"prescription\":{\"id\":\"RX0123456789AB\"}}}";

    assertThat(reason(read(status, success))).isEqualTo(ReasonCode.UNREADABLE_ANSWER);
    assertThat(reason(read(status, id))).isEqualTo(ReasonCode.UNREADABLE_ANSWER);
  }

  @Test // the earlier call worked: there is something to look up
  void takesAUsedReferenceAsUnconfirmed() {
    assertThat(reason(read(200, failure("Prescription already exists for this reference."))))
        .isEqualTo(ReasonCode.REFERENCE_USED);
  }

  @Test // it may follow a created prescription
  void takesWordsThatTheContractDoesNotListAsUnconfirmedAndKeepsThem() {
    assertThat(read(200, failure("Something went wrong for anna@example.org")))
        .isInstanceOfSatisfying(
            Unconfirmed.class,
            unconfirmed -> {
              assertThat(unconfirmed.reason()).isEqualTo(ReasonCode.UNKNOWN_REFUSAL);
              assertThat(unconfirmed.words()).isNotNull();
              assertThat(unconfirmed.toString()).doesNotContain("anna");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "true",
        "\"true\"",
        "{",
        "{}",
        "<html><body>502 Bad Gateway</body></html>",
        "{\"success\":true}",
        "{\"success\":true,\"data\":{}}",
        "{\"success\":true,\"data\":[]}",
        "{\"success\":true,\"data\":{\"prescription\":{\"id\":\"\"}}}",
        "{\"success\":true,\"data\":{\"prescription\":{\"id\":\"  \"}}}",
        "{\"success\":true,\"data\":{\"prescription\":{\"id\":null}}}",
        "{\"success\":true,\"data\":{\"prescription\":{\"id\":1.5}}}",
        "{\"success\":true,\"data\":{\"prescription\":{\"id\":{\"id\":\"RX1\"}}}}",
        "{\"success\":true,\"data\":{\"id\":\"RX1\"}}",
        "{\"success\":true,\"id\":\"RX1\",\"prescription\":{\"id\":\"RX1\"}}",
        "{\"success\":1,\"data\":{\"prescription\":{\"id\":\"RX1\"}}}",
        "{\"success\":\"yes\",\"data\":{\"prescription\":{\"id\":\"RX1\"}}}",
        "{\"data\":{\"prescription\":{\"id\":\"RX1\"}}}",
        "{\"success\":null,\"message\":\"Invalid secure pin\"}",
        "{\"message\":\"Invalid secure pin\"}",
        "{\"success\":false}",
        "{\"success\":\"false\"}",
        "{\"success\":false,\"message\":17}",
        "{\"success\":false,\"message\":\"\"}",
        "{\"success\":\"false\",\"message\":\"Something went wrong.\"}",
        "{\"success\":false,\"message\":\"Invalid login details.\"}",
        "{\"success\":false,\"message\":\"Invalid secure pin\",\"data\":{\"prescription\":{\"id\":\"RX1\"}}}",
        "{\"success\":false,\"success\":true,\"data\":{\"prescription\":{\"id\":\"RX1\"}}}",
        "{\"success\":true,\"data\":{\"prescription\":{\"id\":\"RX1\"}}} trailing"
      })
  void takesEveryOddBodyAsUnconfirmed(String body) {
    assertThat(read(200, body)).isInstanceOf(Unconfirmed.class);
  }

  @ParameterizedTest // errors come as 200: what else comes did not come from where it should
  @ValueSource(ints = {302, 307, 500, 502, 503, 504, 599})
  void takesServerErrorsAndRedirectsAsUnconfirmedWhateverTheySay(int status) {
    assertThat(read(status, ISSUED)).isInstanceOf(Unconfirmed.class);
    assertThat(read(status, failure("Invalid secure pin"))).isInstanceOf(Unconfirmed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void believesTheTableUnderAnyClientError(int status) {
    assertThat(read(status, failure("Invalid secure pin")))
        .isEqualTo(new Refused(ReasonCode.INVALID_PIN));
    assertThat(read(status, "{}")).isInstanceOf(Unconfirmed.class);
    assertThat(read(status, ISSUED)).isInstanceOf(Unconfirmed.class);
  }

  @ParameterizedTest
  @EnumSource(Broken.Cause.class)
  void takesALostAnswerAsUnconfirmed(Broken.Cause cause) {
    assertThat(reason(reader.read(new Broken(cause)))).isEqualTo(ReasonCode.NO_ANSWER);
  }

  @ParameterizedTest
  @EnumSource(Unsent.Cause.class)
  void isNotSentWhereNothingLeftUs(Unsent.Cause cause) {
    assertThat(reader.read(new Unsent(cause))).isInstanceOf(NotSent.class);
  }

  @Test
  void drawsKeysAndTypesOfAnUnreadableAnswerAndNoValue() {
    String body =
        "{\"success\":true,\"data\":{\"rx\":[{\"id\":\"RXSECRET\",\"n\":7}],\"anna@example.org\":true}}";

    assertThat(read(200, body))
        .isInstanceOfSatisfying(
            Unconfirmed.class,
            unconfirmed ->
                assertThat(unconfirmed.shape().text())
                    .isEqualTo(
                        "200 {success:boolean,data:{rx:[1 × {id:string,n:number}],?:boolean}}"));
  }

  @Test // a seeded generator for what nobody thought of: no mutation of a refusal is an issue
  void neverTakesABrokenAnswerForSuccess() {
    Random random = new Random(20261122);
    byte[] right = ISSUED.getBytes(UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] broken = right.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      Outcome outcome = reader.read(new Answered(200, broken, Duration.ZERO));
      if (outcome instanceof Issued(var token)) {
        assertThat(token.value()).hasSizeBetween(1, 14);
        assertThat(new String(broken, UTF_8)).contains("prescription", "success", "data");
      } else {
        assertThat(outcome).isInstanceOf(Unconfirmed.class);
      }
    }
  }

  private Outcome read(int status, String body) {
    return reader.read(new Answered(status, body.getBytes(UTF_8), Duration.ZERO));
  }

  private static String failure(String message) {
    return "{\"success\":false,\"message\":\"%s\"}".formatted(message);
  }

  private static ReasonCode reason(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Unconfirmed.class);
    return ((Unconfirmed) outcome).reason();
  }
}
