package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

class CallbackVerifierTest {

  private static final String HEADER = "X-Platform-Signature";
  private static final byte[] BODY = "{\"object\": \"event\"}".getBytes(UTF_8);
  private static final SigningSecret OLD =
      new SigningSecret("old", "the one before".getBytes(UTF_8));
  private static final SigningSecret NEW =
      new SigningSecret("new", "the one of now".getBytes(UTF_8));

  private final CallbackVerifier verifier =
      new CallbackVerifier(new BodyHex(HEADER), List.of(NEW, OLD));

  @Test
  void saysWhichSecretSigned() {
    assertThat(verifier.verify(BODY, signed(NEW.sign(BODY)))).satisfies(signedWith("new"));
    assertThat(verifier.verify(BODY, signed(OLD.sign(BODY)))).satisfies(signedWith("old"));
  }

  @Test
  void keepsTheBodyAsItWas() {
    byte[] body = BODY.clone();
    VerifiedCallback callback = (VerifiedCallback) verifier.verify(body, signed(NEW.sign(BODY)));

    body[0] = 'x';
    callback.body()[1] = 'x';

    assertThat(callback.body()).isEqualTo(BODY);
  }

  @Test
  void takesTheHeaderInAnyCase() {
    HttpHeaders headers = new HttpHeaders();
    headers.add("x-platform-signature", hex(NEW.sign(BODY)));

    assertThat(verifier.verify(BODY, headers)).isInstanceOf(VerifiedCallback.class);
  }

  @Test // the signature is of bytes: the same JSON written anew is another body
  void refusesTheSameJsonWrittenAnew() {
    byte[] rewritten = JsonMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree(BODY));

    assertThat(rewritten).isNotEqualTo(BODY);
    assertThat(verifier.verify(rewritten, signed(NEW.sign(BODY))))
        .isEqualTo(SignatureRefusal.WRONG);
  }

  @Test
  void refusesASecretThatIsNotOurs() {
    SigningSecret foreign = new SigningSecret("foreign", "anybody's".getBytes(UTF_8));

    assertThat(verifier.verify(BODY, signed(foreign.sign(BODY)))).isEqualTo(SignatureRefusal.WRONG);
  }

  @Test
  void refusesNoSignature() {
    assertThat(verifier.verify(BODY, new HttpHeaders())).isEqualTo(SignatureRefusal.MISSING);
  }

  @Test // even when both are right: a proxy may have believed another one
  void refusesTwoSignatures() {
    HttpHeaders headers = signed(NEW.sign(BODY));
    headers.add(HEADER, hex(NEW.sign(BODY)));

    assertThat(verifier.verify(BODY, headers)).isEqualTo(SignatureRefusal.DOUBLED);
  }

  @Test
  void refusesOtherWritings() {
    String right = hex(NEW.sign(BODY));

    assertThat(
            List.of(
                "",
                right.toUpperCase(Locale.ROOT),
                "sha256=" + right,
                right + "," + right,
                right + " ",
                right.substring(0, 32)))
        .allSatisfy(writing ->
            assertThat(verifier.verify(BODY, header(writing))).isEqualTo(SignatureRefusal.WRONG));
  }

  @Test
  void knowsTheCurrentSecretFromTheOlderOnes() {
    assertThat(verifier.olderSecrets()).containsExactly("old");
  }

  @Test
  void printsNoBodyAndNoKey() {
    assertThat(verifier.verify(BODY, signed(NEW.sign(BODY))).toString()).doesNotContain("event");
    assertThat(NEW.toString()).doesNotContain("one of now");
  }

  private static ThrowingConsumer<Verification> signedWith(String id) {
    return verification -> assertThat(((VerifiedCallback) verification).secretId()).isEqualTo(id);
  }

  private static HttpHeaders signed(byte[] signature) {
    return header(hex(signature));
  }

  private static HttpHeaders header(String value) {
    HttpHeaders headers = new HttpHeaders();
    headers.add(HEADER, value);
    return headers;
  }

  private static String hex(byte[] signature) {
    return HexFormat.of().formatHex(signature);
  }
}
