package dev.scriptline.history.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{ \"b\" : 1, \"a\" : [ true, false, null, {} ] } | {\"a\":[true,false,null,{}],\"b\":1}",
        "{\"absent\":null,\"here\":\"\"} | {\"here\":\"\"}",
        "{\"a\":1,\"a\":2} | {\"a\":2}",
        "[1.0,10,1e2,0.50,-0,1E-2,12345678901234567890] |"
            + " [1,10,100,0.5,0,0.01,12345678901234567890]",
        "[1e400,100e-500] | [1E+400,1E-498]",
        "[\"\\u0041\\/\\u00e9\"] | [\"A/é\"]",
        "[\"\\u0000\\u001F\\t\\\"\\\\\"] | [\"\\u0000\\u001f\\t\\\"\\\\\"]",
        "[\"\\ud83d\\ude00\"] | [\"😀\"]",
        "[\"\\ud83d x\"] | [\"\\ud83d x\"]",
        "{\"\\u20ac\":1,\"z\":2,\"\\ud83d\\ude00\":3,\"\\ufb33\":4} |"
            + " {\"z\":2,\"€\":1,\"😀\":3,\"\ufb33\":4}"
      })
  void followsFromWhatTheJsonSays(String json, String canonical) {
    assertThat(new String(CanonicalJson.of(json.getBytes(UTF_8)), UTF_8)).isEqualTo(canonical);
  }

  @Test
  void tellsFieldsApart() {
    assertThat(of("{\"a\":\"1\"}")).isNotEqualTo(of("{\"a\":1}"));
    assertThat(of("{\"a\":\"b\\\",\\\"c\"}")).isNotEqualTo(of("{\"a\":\"b\",\"c\":\"\"}"));
  }

  private static String of(String json) {
    return new String(CanonicalJson.of(json.getBytes(UTF_8)), UTF_8);
  }
}
