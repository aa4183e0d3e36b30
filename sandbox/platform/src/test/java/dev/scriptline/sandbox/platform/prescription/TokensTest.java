package dev.scriptline.sandbox.platform.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void looksLikeTheContractsTokens() {
    assertThat(new Tokens().next()).matches("RX[0-9A-F]{12}");
  }

  @Test
  void makesNoTokenTwice() {
    Iterator<String> candidates = List.of("RX1", "RX1", "RX2").iterator();
    Tokens tokens = new Tokens(candidates::next);
    assertThat(IntStream.range(0, 2).mapToObj(_ -> tokens.next())).containsExactly("RX1", "RX2");
  }

  @Test // contract, 3: a token can never be reset or reused
  void makesNoTokenOfAnEarlierRunAgain() {
    Iterator<String> candidates = List.of("RX1", "RX2").iterator();
    Tokens tokens = new Tokens(candidates::next);
    tokens.markUsed("RX1");
    assertThat(tokens.next()).isEqualTo("RX2");
  }
}
