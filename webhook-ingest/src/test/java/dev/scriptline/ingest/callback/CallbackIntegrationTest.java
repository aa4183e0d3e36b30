package dev.scriptline.ingest.callback;

import static dev.scriptline.ingest.PlatformDouble.HEADER;
import static dev.scriptline.ingest.PlatformDouble.sign;
import static dev.scriptline.ingest.TransmissionSample.transmission;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.wire.EventIds;
import dev.scriptline.ingest.RunningIngest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CallbackIntegrationTest extends RunningIngest {

  @Test
  void keepsACallbackBeforeItAnswers() {
    byte[] body = transmission().callback("signed");

    HttpResponse<String> answer = platform().calls(body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(kept(body)).isEqualTo(1);
    assertThat(deliveries(body)).isEqualTo(1);
  }

  @Test
  void keepsTheSameBodyOnceAndEachOfItsDeliveries() {
    byte[] body = transmission().callback("signed");

    assertThat(platform().calls(body).statusCode()).isEqualTo(200);
    assertThat(platform().calls(body).statusCode()).isEqualTo(200);

    assertThat(kept(body)).isEqualTo(1);
    assertThat(deliveries(body)).isEqualTo(2);
    assertThat(
            jdbc.sql("select distinct secret_id from callback_delivery where body_hash = sha256(?)")
                .param(body)
                .query(String.class)
                .list())
        .containsExactly("sandbox");
  }

  @Test // the id is public: a bare hash would let anybody check guesses of the token
  void namesACallbackByMoreThanItsBody() throws NoSuchAlgorithmException {
    byte[] body = transmission().callback("signed");
    platform().calls(body);

    UUID id =
        jdbc.sql("select id from callback where body_hash = sha256(?)")
            .param(body)
            .query(UUID.class)
            .single();

    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    assertThat(id.version()).isEqualTo(5);
    assertThat(id).isNotEqualTo(EventIds.named("callback", hash));
  }

  @Test
  void refusesAndForgetsWhatThePlatformDidNotSign() {
    byte[] body = transmission().callback("signed");
    String signature = sign(body);

    assertRefused(platform().send(body), "signature-missing");
    assertRefused(platform().send(body, HEADER, signature, HEADER, signature), "signature-doubled");
    assertRefused(platform().send(body, HEADER, sign("other".getBytes(UTF_8))), "signature-wrong");
    assertRefused(
        platform().send(body, HEADER, signature.toUpperCase(Locale.ROOT)), "signature-wrong");
    assertThat(kept(body)).isZero();
    assertThat(deliveries(body)).isZero();
  }

  @Test
  void verifiesTheBytesAndNotTheirMeaning() {
    byte[] spaced = "{ \"type\": \"a\" }".getBytes(UTF_8);
    byte[] rewritten = JsonMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree(spaced));

    assertRefused(platform().send(rewritten, HEADER, sign(spaced)), "signature-wrong");
    assertThat(platform().send(spaced, HEADER, sign(spaced)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest // frameworks read forms and parts on their own, and leave nothing to verify
  @ValueSource(
      strings = {
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain;charset=utf-16",
        "no/such-type"
      })
  void takesAnyContentType(String type) {
    byte[] body = ("a=b&type=" + type).getBytes(UTF_8);

    HttpResponse<String> answer = platform().send(body, HEADER, sign(body), "Content-Type", type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(kept(body)).isEqualTo(1);
  }

  @Test
  void keepsAnEmptyBodyAndParksIt() {
    assertThat(platform().calls(new byte[0]).statusCode()).isEqualTo(200);

    awaitParked(new byte[0], "empty-body");
  }

  @Test
  void parksWhatItCannotRead() {
    byte[] body = "<html>502</html>".getBytes(UTF_8);

    assertThat(platform().calls(body).statusCode()).isEqualTo(200);

    awaitParked(body, "not-json");
  }

  @Test
  void parksATypeThatItDoesNotKnow() {
    byte[] body = "{\"object\":\"event\",\"type\":\"clinic.moved\",\"data\":{}}".getBytes(UTF_8);

    assertThat(platform().calls(body).statusCode()).isEqualTo(200);

    awaitParked(body, "unknown-type");
  }

  @Test
  void takes64KiBAndNotAByteMore() {
    byte[] largest = filled(BoundedBody.LIMIT);
    byte[] tooLarge = filled(BoundedBody.LIMIT + 1);

    assertThat(platform().calls(largest).statusCode()).isEqualTo(200);
    assertThat(platform().callsInChunks(filled(BoundedBody.LIMIT - 1)).statusCode()).isEqualTo(200);
    assertTooLarge(platform().calls(tooLarge));
    assertTooLarge(platform().callsInChunks(tooLarge));
    assertThat(kept(tooLarge)).isZero();
  }

  private void awaitParked(byte[] body, String reason) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("select parked_reason from callback where body_hash = sha256(?)")
                        .param(body)
                        .query(String.class)
                        .optional())
                .hasValue(reason));
  }

  private long kept(byte[] body) {
    return count("callback", body);
  }

  private long deliveries(byte[] body) {
    return count("callback_delivery", body);
  }

  private long count(String table, byte[] body) {
    return jdbc.sql("select count(*) from %s where body_hash = sha256(?)".formatted(table))
        .param(body)
        .query(Long.class)
        .single();
  }

  private static void assertRefused(HttpResponse<String> answer, String code) {
    assertProblem(answer, 401, code);
  }

  private static void assertTooLarge(HttpResponse<String> answer) {
    assertProblem(answer, 413, "payload-too-large");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString()).isEqualTo(code);
  }

  private static byte[] filled(int length) {
    byte[] body = new byte[length];
    Arrays.fill(body, (byte) 'x');
    return body;
  }
}
