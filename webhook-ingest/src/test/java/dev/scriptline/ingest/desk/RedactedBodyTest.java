package dev.scriptline.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.callback.CallbackReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedactedBodyTest {

  private final RedactedBody redacted = new RedactedBody(new CallbackReader());

  @Test
  void hidesWhateverIsNotKnownToBeHarmless() {
    assertThat(
            shown(
                """
                {"type":"new.type","data":{"prescription_token":"RX1","status":"signed","pin":4711,
                 "order_status":null,"patient":{"name":"Anna"},"tokens":["RX1",2,true]}}
                """))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"type":"new.type","data":{"prescription_token":"***","status":"signed",
                     "pin":"***","order_status":null,"patient":{"name":"***"},
                     "tokens":["***","***",true]}}
                    """));
  }

  @Test // a known name does not make an object harmless
  void looksIntoObjectsWhateverTheirName() {
    assertThat(shown("{\"status\":{\"prescription_token\":\"RX1\"}}").toString())
        .isEqualTo("{\"status\":{\"prescription_token\":\"***\"}}");
  }

  @Test
  void showsNothingOfWhatIsNotJson() {
    assertThat(redacted.of("token=RX1".getBytes(UTF_8))).isEmpty();
  }

  private JsonNode shown(String body) {
    return redacted.of(body.getBytes(UTF_8)).orElseThrow();
  }
}
