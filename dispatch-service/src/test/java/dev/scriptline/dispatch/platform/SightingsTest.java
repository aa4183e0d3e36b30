package dev.scriptline.dispatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.reconciliation.Sighting;
import dev.scriptline.dispatch.reconciliation.Sighting.Absent;
import dev.scriptline.dispatch.reconciliation.Sighting.Found;
import dev.scriptline.dispatch.reconciliation.Sighting.Unclear;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SightingsTest {

  @Test
  void findsWhatCarriesOurReference() {
    assertThat(read("[{\"id\":\"RX1\",\"client_ref_id\":\"ours\"}]"))
        .isEqualTo(new Found(List.of(new PlatformToken("RX1"))));
  }

  @Test // whoever asks first must not decide which of two counts
  void findsSeveralAlwaysInTheSameOrder() {
    Found both = new Found(List.of(new PlatformToken("RX1"), new PlatformToken("RX2")));

    assertThat(
            read(
                "[{\"id\":\"RX2\",\"client_ref_id\":\"ours\"},{\"id\":\"RX1\",\"client_ref_id\":\"ours\"},{\"id\":\"RX1\",\"client_ref_id\":\"ours\"}]"))
        .isEqualTo(both);
  }

  @Test
  void isAbsentFromAnEmptyListOnly() {
    assertThat(read("[]")).isEqualTo(new Absent());
  }

  @ParameterizedTest // absence leads to sending again: nothing doubtful may pass for it
  @ValueSource(
      strings = {
        "null",
        "{}",
        "\"\"",
        "[{\"id\":\"RX1\",\"client_ref_id\":\"theirs\"}]",
        "[{\"id\":\"RX1\"}]",
        "[{\"client_ref_id\":\"ours\"}]",
        "[{\"id\":\"\",\"client_ref_id\":\"ours\"}]"
      })
  void isUnclearOtherwise(String list) {
    assertThat(read(list)).isInstanceOf(Unclear.class);
  }

  private static Sighting read(String list) {
    return Sightings.of(JsonMapper.shared().readTree(list), "ours");
  }
}
