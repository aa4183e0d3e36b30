package dev.scriptline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrescriptionNumberTest {

  private final Random random = new Random(31);

  @Test
  void drawsWellFormedNumbers() {
    for (int drawn = 0; drawn < 10_000; drawn++) {
      assertThat(PrescriptionNumber.isWellFormed(PrescriptionNumber.draw(random).value())).isTrue();
    }
  }

  @Test
  void tellsEveryMistypedLetter() {
    String right = PrescriptionNumber.draw(random).value();
    for (int position = 0; position < PrescriptionNumber.LENGTH; position++) {
      for (char letter : PrescriptionNumber.ALPHABET.toCharArray()) {
        String typed = right.substring(0, position) + letter + right.substring(position + 1);
        assertThat(PrescriptionNumber.isWellFormed(typed)).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void tellsEverySwapOfNeighbours() {
    for (int drawn = 0; drawn < 1_000; drawn++) {
      char[] letters = PrescriptionNumber.draw(random).value().toCharArray();
      for (int position = 0; position < PrescriptionNumber.LENGTH - 1; position++) {
        char[] swapped = letters.clone();
        swapped[position] = letters[position + 1];
        swapped[position + 1] = letters[position];
        assertThat(PrescriptionNumber.isWellFormed(new String(swapped)))
            .isEqualTo(letters[position] == letters[position + 1]);
      }
    }
  }

  @Test
  void readsWhatAPersonTyped() {
    PrescriptionNumber number = PrescriptionNumber.draw(random);
    String typed =
        " " + number.value().substring(0, 5).toLowerCase() + "-" + number.value().substring(5);
    assertThat(PrescriptionNumber.of(typed)).isEqualTo(number);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> PrescriptionNumber.of("K7Q2M9XHC0"));
    assertThatIllegalArgumentException().isThrownBy(() -> PrescriptionNumber.of(""));
  }
}
