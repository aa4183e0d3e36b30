package dev.scriptline.dispatch.email.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

  @ParameterizedTest // "1.5" at the end of one line and "ml" in the next invite a mistake
  @CsvSource({
    "Inject 0.25 mg once,Inject |0.25 mg |once",
    "0.25mg/0.37ml solution,0.25mg/0.37ml |solution",
    "for 4 weeks,for |4 |weeks",
    "3 grams,3 |grams",
    "O’Shaughnessy,O’Shaughnessy",
    "Fitzgerald-Mhaolchatha,Fitzgerald-|Mhaolchatha",
    "pre-filled,pre-filled",
    "2-3 pens,2-3 |pens"
  })
  void keepsAmountsWithTheirUnits(String text, String parts) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int at = breaks.next(); at >= 0; at = breaks.next()) {
      lines.add(text.substring(from, at));
      from = at;
    }
    lines.add(text.substring(from));

    assertThat(String.join("|", lines)).isEqualTo(parts);
  }
}
