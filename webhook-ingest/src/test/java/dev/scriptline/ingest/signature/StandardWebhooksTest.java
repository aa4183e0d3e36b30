package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** The published vector of Standard Webhooks, and what its libraries are tested for. */
@Tag("show-callbacks")
class StandardWebhooksTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIME = 1_614_265_330;
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private static final String FOREIGN = "v1," + Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void takesThePublishedVector() {
    assertThat(verify(ID, TIME, SIGNATURE)).isInstanceOf(VerifiedCallback.class);
  }

  @Test
  void takesOneOfSeveralSignatures() {
    assertThat(verify(ID, TIME, "v1a,abc= " + FOREIGN + " v2,xyz " + SIGNATURE))
        .isInstanceOf(VerifiedCallback.class);
  }

  @Test
  void saysWhichSecretSigned() {
    CallbackVerifier verifier = verifier(TIME, "new:whsec_" + "A".repeat(32) + ",old:" + SECRET);

    assertThat(((VerifiedCallback) verifier.verify(BODY, headers(ID, TIME, SIGNATURE))).secretId())
        .isEqualTo("old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1,",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKg==",
        "v1,******",
        "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc="
      })
  void refusesEveryOtherSignature(String signature) {
    assertThat(verify(ID, TIME, signature)).isEqualTo(SignatureRefusal.WRONG);
  }

  @Test // whoever may send as many as he likes lets us calculate as long as he likes
  void looksAtOnlySoManySignatures() {
    assertThat(verify(ID, TIME, (FOREIGN + " ").repeat(8) + SIGNATURE))
        .isEqualTo(SignatureRefusal.WRONG);
  }

  @Test
  void refusesAnotherIdTimeOrBody() {
    assertThat(verify("msg_other", TIME, SIGNATURE)).isEqualTo(SignatureRefusal.WRONG);
    assertThat(verify(ID, TIME + 1, SIGNATURE)).isEqualTo(SignatureRefusal.WRONG);
    assertThat(verifier(TIME, "a:" + SECRET).verify(new byte[0], headers(ID, TIME, SIGNATURE)))
        .isEqualTo(SignatureRefusal.WRONG);
  }

  @ParameterizedTest // ours may be the wrong one of the two clocks
  @CsvSource({"299,true", "300,true", "301,false", "-300,true", "-301,false"})
  void takesOnlySignaturesOfAboutNow(long late, boolean taken) {
    CallbackVerifier verifier = verifier(TIME + late, "a:" + SECRET);

    Verification verification = verifier.verify(BODY, headers(ID, TIME, SIGNATURE));

    assertThat(verification instanceof VerifiedCallback).isEqualTo(taken);
    if (!taken) {
      assertThat(verification).isEqualTo(SignatureRefusal.STALE);
    }
  }

  @Test // who does not know the secret learns nothing about our clock
  void callsAForgeryWrongAndNotStale() {
    CallbackVerifier verifier = verifier(TIME + 4_000, "a:" + SECRET);

    assertThat(verifier.verify(BODY, headers(ID, TIME, FOREIGN))).isEqualTo(SignatureRefusal.WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "1614265330.5", "99999999999999999999"})
  void refusesATimeThatIsNone(String time) {
    HttpHeaders headers = headers(ID, TIME, SIGNATURE);
    headers.set("webhook-timestamp", time);

    assertThat(verifier(TIME, "a:" + SECRET).verify(BODY, headers))
        .isEqualTo(SignatureRefusal.WRONG);
  }

  @Test // else "a.1" at 2 and "a" at 1 of a body beginning with "2." have the same signature
  void refusesAFullStopInTheId() {
    String signature = sign("a.1." + TIME + ".");

    assertThat(verifier(TIME, "a:" + SECRET).verify(new byte[0], headers("a.1", TIME, signature)))
        .isEqualTo(SignatureRefusal.WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void wantsEachHeaderOnce(String header) {
    HttpHeaders without = headers(ID, TIME, SIGNATURE);
    without.remove(header);
    HttpHeaders twice = headers(ID, TIME, SIGNATURE);
    twice.add(header, String.valueOf(twice.getFirst(header)));

    CallbackVerifier verifier = verifier(TIME, "a:" + SECRET);
    assertThat(verifier.verify(BODY, without)).isEqualTo(SignatureRefusal.MISSING);
    assertThat(verifier.verify(BODY, twice)).isEqualTo(SignatureRefusal.DOUBLED);
  }

  private static Verification verify(String id, long time, String signature) {
    return verifier(TIME, "a:" + SECRET).verify(BODY, headers(id, time, signature));
  }

  private static CallbackVerifier verifier(long now, String secrets) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
    return new CallbackVerifier(
        new StandardWebhooks(clock, Duration.ofMinutes(5)),
        SignatureConfiguration.secrets(secrets, SignatureConfiguration::standardKey));
  }

  private static HttpHeaders headers(String id, long time, String signature) {
    HttpHeaders headers = new HttpHeaders();
    headers.add("webhook-id", id);
    headers.add("webhook-timestamp", Long.toString(time));
    headers.add("webhook-signature", signature);
    return headers;
  }

  /** By the standard's own words, and not by the code that is tested. */
  private static String sign(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
