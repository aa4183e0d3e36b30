package dev.scriptline.ingest.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureConfigurationTest {

  private static final String HEADER = "X-Platform-Signature";

  @Test
  void readsEverySecret() {
    assertThat(SignatureConfiguration.secrets("2026-11:new:er, 2026-05:old"))
        .extracting(SigningSecret::id)
        .containsExactly("2026-11", "2026-05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-colon", ":no-id", "no-secret:", "a:1,", "a:1,a:2", "bad id:1"})
  void namesTheVariableAndNeverTheValue(String listed) {
    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> SignatureConfiguration.secrets(listed))
        .withMessage("WEBHOOK_SECRETS must be a list id:secret,… in which no id stands twice.");
  }

  @Test
  void startsWithNoSchemeThatIsNotBuilt() {
    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> verifier("standard-webhooks", HEADER))
        .withMessage("WEBHOOK_SCHEME must be body-hex.");
  }

  @Test
  void startsWithNoHeaderThatIsNone() {
    assertThatExceptionOfType(MalformedSettingException.class)
        .isThrownBy(() -> verifier("body-hex", "two words"))
        .withMessageStartingWith("WEBHOOK_SIGNATURE_HEADER must be");
  }

  private static CallbackVerifier verifier(String scheme, String header) {
    return new SignatureConfiguration()
        .callbackVerifier(new WebhookSettings(Secret.of("a:secret"), scheme, header));
  }
}
