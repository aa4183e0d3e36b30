package dev.scriptline.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("show-deploy")
class StrictYamlTest {

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> StrictYaml.documents("a: 1\nb: 2\na: 3\n"))
        .hasMessageContaining("duplicate key a");
  }

  @Test
  void findsWhatStandsAtAPath() {
    Object tree = StrictYaml.documents("a: {b: [x, {c: y}]}").getFirst();

    assertThat(StrictYaml.text(tree, "a", "b", 1, "c")).isEqualTo("y");
    assertThat(StrictYaml.at(tree, "a", "z", 1)).isEmpty();
  }
}
