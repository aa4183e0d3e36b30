package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureConfigurationTest {

  private static final String HEADER = "X-Platform-Signature";
  private static final Clock CLOCK = Clock.systemUTC();

  @Test
  void readsEverySecret() {
    assertThat(secrets("2026-11:new:er, 2026-05:old"))
        .extracting(SigningSecret::id)
        .containsExactly("2026-11", "2026-05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-colon", ":no-id", "no-secret:", "a:1,", "a:1,a:2", "bad id:1"})
  void namesTheVariableAndNeverTheValue(String listed) {
    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> secrets(listed))
        .withMessage("WEBHOOK_SECRETS must be a list id:secret,… in which no id stands twice.");
  }

  @Test
  void startsWithNoSchemeThatIsNotBuilt() {
    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> verifier("t-and-v1", HEADER))
        .withMessage("WEBHOOK_SCHEME must be body-hex or standard-webhooks.");
  }

  @Test
  void startsWithNoHeaderThatIsNone() {
    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> verifier("body-hex", "two words"))
        .withMessageStartingWith("WEBHOOK_SIGNATURE_HEADER must be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "a:whsec_dG9vIHNob3J0",
        "a:whsec_***",
        "a:whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,b:whsec_"
      })
  void startsWithNoSecretThatTheStandardDoesNotKnow(String listed) {
    WebhookSettings settings = new WebhookSettings(Secret.of(listed), "standard-webhooks", HEADER);

    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> new SignatureConfiguration().callbackVerifier(settings, CLOCK))
        .withMessageStartingWith("WEBHOOK_SECRETS must be a list id:whsec_…")
        .withMessageNotContaining("MfKQ9r8GKYqr");
  }

  private static List<SigningSecret> secrets(String listed) {
    return SignatureConfiguration.secrets(listed, key -> key.getBytes(UTF_8));
  }

  private static CallbackVerifier verifier(String scheme, String header) {
    return new SignatureConfiguration()
        .callbackVerifier(new WebhookSettings(Secret.of("a:secret"), scheme, header), CLOCK);
  }
}
