package dev.scriptline.sandbox.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Timeline TIMELINE =
      Timeline.of(
          Caller.JSON.readTree(
              """
              {"number": "7K3MNPQRST", "steps": [
                {"status": "approved", "source": "clinic", "words": "Approved",
                 "receivedAt": "2026-11-22T09:30:00Z"},
                {"status": "repeat", "source": "platform", "words": "Again",
                 "receivedAt": "2026-11-22T09:30:01Z", "sincePrevious": "PT1S"},
                {"status": "requested", "source": "patient", "words": "Requested",
                 "receivedAt": "2026-11-22T09:30:01.250Z", "sincePrevious": "PT0.25S"}
              ]}
              """));

  @Test
  void isATableWithColumnsBelowEachOther() {
    List<String> table = TIMELINE.table();

    assertThat(table).hasSize(4);
    assertThat(table.get(3)).contains("+0.250 s", "requested", "patient", "Requested");
    assertThat(table.get(1).indexOf("clinic"))
        .isEqualTo(table.get(3).indexOf("patient"))
        .isEqualTo(table.get(0).indexOf("told by"));
  }

  @Test
  void goesItsWayWhateverElseItHolds() {
    assertThat(TIMELINE.goes(List.of("approved", "requested"))).isTrue();
  }

  @Test
  void doesNotGoAWayOfAnotherOrderOrOfMore() {
    assertThat(TIMELINE.goes(List.of("requested", "approved"))).isFalse();
    assertThat(TIMELINE.goes(List.of("approved", "requested", "issued"))).isFalse();
  }
}
