package dev.scriptline.events.fold;

import static dev.scriptline.events.fold.Story.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void followsTheWholeWay() {
    Story story = aStory();
    List<Status> seen = new ArrayList<>();
    story.approved();
    seen.add(story.status());
    story.sent(1, Status.REQUESTED, null);
    seen.add(story.status());
    story.sent(1, Status.ISSUED, 1);
    seen.add(story.status());
    story.called(1, Status.SIGNED).called(1, Status.PRINTED);
    seen.add(story.status());
    story.called(1, Status.DISPENSED);
    seen.add(story.status());
    assertThat(seen)
        .containsExactly(
            Status.APPROVED, Status.REQUESTED, Status.ISSUED, Status.PRINTED, Status.DISPENSED);
  }

  @Test // the callback may overtake the response
  void letsThePharmacyOutrankALateDispatch() {
    assertThat(aStory().called(1, Status.SIGNED).sent(1, Status.ISSUED, 1).status())
        .isEqualTo(Status.SIGNED);
  }

  @Test
  void countsAttemptsBeforeRanks() {
    assertThat(aStory().sent(1, Status.REFUSED, 1).sent(1, Status.UNCONFIRMED, 2).status())
        .isEqualTo(Status.UNCONFIRMED);
    assertThat(aStory().sent(1, Status.UNCONFIRMED, 1).sent(1, Status.DEFERRED, 2).status())
        .isEqualTo(Status.DEFERRED);
  }

  @Test // reconciliation may learn of an issue without knowing which attempt made it
  void letsAnIssueWithoutAttemptOutrankAllAttempts() {
    assertThat(aStory().sent(1, Status.ISSUED, null).sent(1, Status.NEEDS_HUMAN, 9).status())
        .isEqualTo(Status.ISSUED);
  }

  @Test
  void showsTheHighestTransmission() {
    assertThat(aStory().called(1, Status.VOIDED).sent(2, Status.REQUESTED, null).status())
        .isEqualTo(Status.REQUESTED);
  }

  @Test
  void letsDispensedOfAnOlderTransmissionWinAndRaisesTheAlarm() {
    Story story = aStory().called(1, Status.DISPENSED).sent(2, Status.ISSUED, 1);
    assertThat(story.status()).isEqualTo(Status.DISPENSED);
    assertThat(story.state().alarms())
        .containsExactly(SafetyAlarm.DISPENSED_FROM_OLDER_TRANSMISSION);
  }

  @Test
  void raisesTheAlarmForDispensedAfterVoid() {
    Story story = aStory().called(1, Status.VOIDED).called(1, Status.DISPENSED);
    assertThat(story.status()).isEqualTo(Status.DISPENSED);
    assertThat(story.state().alarms()).containsExactly(SafetyAlarm.DISPENSED_AFTER_VOID);
  }

  @Test
  void letsOurOwnClockYieldToAnyPharmacy() {
    assertThat(
            aStory()
                .told(1, Status.EXPIRED, StatusSource.CLOCK)
                .called(1, Status.ACKNOWLEDGED)
                .status())
        .isEqualTo(Status.ACKNOWLEDGED);
    assertThat(
            aStory()
                .told(1, Status.EXPIRED, StatusSource.PLATFORM)
                .called(1, Status.PRINTED)
                .status())
        .isEqualTo(Status.EXPIRED);
  }

  @Test
  void leavesOutASurplusIssueButNotItsDispensing() {
    Story story = aStory().tagged(1, Status.ISSUED, "first").tagged(1, Status.PRINTED, "second");
    assertThat(story.tagged(1, Status.SURPLUS, "second").status()).isEqualTo(Status.ISSUED);
    assertThat(story.tagged(1, Status.DISPENSED, "second").status()).isEqualTo(Status.DISPENSED);
  }

  @Test
  void isNotMovedByNotes() {
    Story story = aStory().sent(1, Status.ISSUED, 1);
    for (Status status : Status.values()) {
      if (status.phase() == Status.Phase.NOTE) {
        story.called(1, status);
      }
    }
    assertThat(story.status()).isEqualTo(Status.ISSUED);
  }

  @Test
  void remembersThatItWasRevoked() {
    Story story = aStory().approved().told(0, Status.REVOKED, StatusSource.CLINIC);
    assertThat(story.sent(1, Status.ISSUED, 1).state().revoked()).isTrue();
  }

  @Test
  void hasNoStateWithoutAnyMove() {
    assertThat(Fold.of(aStory().called(1, Status.REPEAT).events())).isEmpty();
  }

  @Test // a maximum does not care about order or repetition
  void givesOneStateForAnyPermutationAndDuplication() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<PrescriptionStatusChanged> events = Story.random(random).events();
      Object expected = Fold.of(events);
      List<PrescriptionStatusChanged> shuffled = new ArrayList<>(events);
      events.stream().filter(_ -> random.nextBoolean()).forEach(shuffled::add);
      Collections.shuffle(shuffled, random);
      assertThat(Fold.of(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void movesOnlyForward() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      List<PrescriptionStatusChanged> events = Story.random(random).events();
      boolean wasDispensed = false;
      for (int told = 1; told <= events.size(); told++) {
        boolean dispensed =
            Fold.of(events.subList(0, told))
                .map(state -> Objects.equals(state.status(), Status.DISPENSED))
                .orElse(false);
        assertThat(dispensed || !wasDispensed).isTrue();
        wasDispensed = dispensed;
      }
    }
  }
}
