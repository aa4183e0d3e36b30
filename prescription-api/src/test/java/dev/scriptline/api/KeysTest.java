package dev.scriptline.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Secret;
import org.junit.jupiter.api.Test;

class KeysTest {

  private final Keys keys = new Keys();

  @Test
  void namesTheVariableOfAKeyThatIsTooShort() {
    KeySettings settings = new KeySettings("{}", Secret.of("{}"), Secret.of("c2hvcnQ="));

    assertThatThrownBy(() -> keys.ownerTags(settings))
        .isInstanceOf(MalformedSettingException.class)
        .hasMessageContaining("OWNER_TAG_KEY")
        .hasMessageNotContaining("c2hvcnQ");
  }

  @Test
  void namesTheVariablesOfOrderKeysThatAreNone() {
    KeySettings settings =
        new KeySettings("{\"keys\":[]}", Secret.of("{\"kty\":\"secret\"}"), Secret.of("x"));

    assertThatThrownBy(() -> keys.orderSealer(settings))
        .isInstanceOf(MalformedSettingException.class)
        .hasMessageContainingAll("ORDER_SEALING_KEYS", "ORDER_SIGNING_KEY")
        .hasMessageNotContaining("secret");
  }
}
