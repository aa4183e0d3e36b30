package dev.scriptline.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyedTagTest {

  @Test
  void tagsEqualValuesEquallyAndOthersNot() {
    KeyedTag tags = KeyedTag.ofBase64(key(1));
    assertThat(tags.tag("RX1")).isEqualTo(tags.tag("RX1")).isNotEqualTo(tags.tag("RX2"));
  }

  @Test
  void dependsOnTheKey() {
    assertThat(KeyedTag.ofBase64(key(1)).tag("RX1"))
        .isNotEqualTo(KeyedTag.ofBase64(key(2)).tag("RX1"));
  }

  @Test
  void refusesAShortKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyedTag.ofBase64(Base64.getEncoder().encodeToString(new byte[31])));
  }

  private static String key(int fill) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
