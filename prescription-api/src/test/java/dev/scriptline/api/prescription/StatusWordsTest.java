package dev.scriptline.api.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusWordsTest {

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryStatus(Status status) {
    assertThat(StatusWords.of(status)).isNotBlank().doesNotContain(status.wire() + "-");
  }

  @ParameterizedTest // it may exist at the pharmacy: a second one must not be asked for
  @EnumSource(names = {"UNCONFIRMED", "NEEDS_HUMAN"})
  void doesNotInviteToTryAgainWhatMayHaveWorked(Status status) {
    assertThat(StatusWords.of(status))
        .startsWith("Being confirmed")
        .doesNotContainIgnoringCase("fail")
        .doesNotContainIgnoringCase("again");
  }

  @ParameterizedTest // whether it can be sent again depends on more than this
  @EnumSource(names = {"VOIDED", "EXPIRED", "WITHDRAWN"})
  void promisesNothingOfWhatHasEnded(Status status) {
    assertThat(StatusWords.of(status))
        .doesNotContain("support")
        .doesNotContainIgnoringCase("again")
        .doesNotContainIgnoringCase("you took");
  }
}
