package dev.scriptline.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "schlüssel", "tab\t"})
  void takesVisibleAsciiOnly(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("anna", value));
  }

  @Test
  void takesUpTo200Characters() {
    assertThat(new IdempotencyKey("anna", "k".repeat(200)).value()).hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyKey("anna", "k".repeat(201)));
  }

  @Test
  void locksForOneSubjectOnly() {
    assertThat(new IdempotencyKey("anna", "k").lockId())
        .isEqualTo(new IdempotencyKey("anna", "k").lockId())
        .isNotEqualTo(new IdempotencyKey("sean", "k").lockId());
  }

  @Test // parts run together must not look like other parts
  void tellsWhereAPartEnds() {
    assertThat(IdempotencyKey.fingerprint("ab", "c"))
        .isEqualTo(IdempotencyKey.fingerprint("ab", "c"))
        .isNotEqualTo(IdempotencyKey.fingerprint("a", "bc"));
  }
}
