package dev.scriptline.api.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void foldsCaseAccentsAndApostrophes() {
    assertThat(SearchWords.of("  Ó Sé & O’Neill's, ST. "))
        .containsExactly("o", "se", "oneills", "st");
  }

  @Test // people write BT20 3AB and BT203AB
  void findsAPostcodeInBothWaysOfWritingIt() {
    assertThat(SearchWords.text("Harbour Pharmacy", "Bangor", "BT20 3AB"))
        .isEqualTo(" harbour pharmacy bangor bt20 3ab bt203ab");
  }

  @Test
  void findsNothingInPunctuation() {
    assertThat(SearchWords.of("%_' --")).isEmpty();
  }
}
