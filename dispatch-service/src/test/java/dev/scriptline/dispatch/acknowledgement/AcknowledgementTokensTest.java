package dev.scriptline.dispatch.acknowledgement;

import static dev.scriptline.dispatch.acknowledgement.Links.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Expired;
import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Good;
import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Unknown;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTokensTest {

  private static final UUID TRANSMISSION = UUID.fromString("7ea00000-0000-4000-8000-000000000001");
  private static final Instant END = Instant.parse("2027-11-22T09:00:00Z");

  private final AcknowledgementTokens tokens = tokens(key(1));

  @Test
  void areGoodUntilTheirLastSecond() {
    String token = tokens.write(TRANSMISSION, END);

    assertThat(token).hasSize(76).matches("[A-Za-z0-9_-]+");
    assertThat(tokens.read(token, END)).isEqualTo(new Good(TRANSMISSION));
    assertThat(tokens.read(token, END.plusSeconds(1))).isEqualTo(new Expired());
  }

  @Test // every bit counts, and no token has a second spelling
  void areUnknownAfterAnyChange() {
    byte[] token = Base64.getUrlDecoder().decode(tokens.write(TRANSMISSION, END));
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

      assertThat(tokens.read(text, END)).as("bit %d", bit).isEqualTo(new Unknown());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "Ä", "../../etc/passwd"})
  void areUnknownWhereTheyAreNone(String text) {
    assertThat(tokens.read(text, END)).isEqualTo(new Unknown());
    assertThat(tokens.read(text + "A".repeat(76 - text.length()), END)).isEqualTo(new Unknown());
  }

  @Test // a key is changed by putting the new one in front
  void areStillBelievedAfterARotation() {
    String old = tokens.write(TRANSMISSION, END);
    AcknowledgementTokens rotated = tokens(key(2) + ", " + key(1));

    assertThat(rotated.read(old, END)).isEqualTo(new Good(TRANSMISSION));
    assertThat(rotated.write(TRANSMISSION, END)).isNotEqualTo(old);
    assertThat(tokens(key(2)).read(old, END)).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAAA", "not base64", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"})
  void needWholeKeys(String keys) {
    assertThatThrownBy(() -> AcknowledgementKeys.parse(keys))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AcknowledgementTokens tokens(String keys) {
    return new AcknowledgementTokens(AcknowledgementKeys.parse(keys));
  }
}
