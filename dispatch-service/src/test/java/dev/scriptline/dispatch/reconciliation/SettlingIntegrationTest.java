package dev.scriptline.dispatch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.evidence.RequestNote.Call;
import dev.scriptline.dispatch.job.EmailJobs;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.NewJob;
import dev.scriptline.dispatch.job.Progress;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.reconciliation.Sighting.Absent;
import dev.scriptline.dispatch.reconciliation.Sighting.Found;
import dev.scriptline.dispatch.reconciliation.Sighting.Unclear;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways out of not knowing, each with a channel that answers what the test says. */
class SettlingIntegrationTest extends RunningDispatch {

  private static final Duration SETTLE = Duration.ofMinutes(10);
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));
  private static final Instant JUST_NOW = Instant.now().plus(Duration.ofMinutes(5));

  // A token is one prescription's for ever, also in a table that several tests share.
  private final PlatformToken first = new PlatformToken("RXA" + UUID.randomUUID());
  private final PlatformToken second = new PlatformToken("RXB" + UUID.randomUUID());

  @Autowired private Jobs jobs;
  @Autowired private Progress progress;
  @Autowired private Settlement settlement;

  @BeforeEach
  void haveTheTable() {
    restWorkers();
  }

  @AfterEach
  void giveItBack() {
    wakeWorkers();
  }

  @Test
  void takesWhatItFinds() {
    Job job = unconfirmed(ReasonCode.NO_ANSWER, JUST_NOW);

    settle(job, new Found(List.of(first)), false);

    assertThat(awaitTold(job.id(), Status.ISSUED).source()).isEqualTo(StatusSource.RECONCILIATION);
    assertThat(state(job.id())).isEqualTo("ISSUED");
  }

  @Test // two issues for one transmission: one counts, the other must not get out of sight
  void keepsASurplusAsEvidence() {
    Job job = unconfirmed(ReasonCode.NO_ANSWER, JUST_NOW);

    settle(job, new Found(List.of(first, second)), false);

    awaitTold(job.id(), Status.ISSUED);
    assertThat(references(job.id()))
        .extracting(PrescriptionReferenced::token)
        .containsExactly(null, first.value(), second.value());
    assertThat(evidence(job)).containsExactlyInAnyOrder("look-up issued", "surplus issued");
    assertThat(statuses(job.id())).contains(Status.SURPLUS);
  }

  @ParameterizedTest // what three absences after settling mean
  @CsvSource({
    "NO_ANSWER, false, NEEDS_HUMAN",
    "LEASE_ENDED, false, NEEDS_HUMAN",
    "NO_ANSWER, true, PENDING",
    "UNKNOWN_REFUSAL, false, REFUSED",
    "UNKNOWN_REFUSAL, true, REFUSED"
  })
  void concludesFromThreeAbsencesAfterSettling(
      ReasonCode reason, boolean referenceUnique, String state) {
    Job job = unconfirmed(reason, LONG_AGO);

    settle(job, new Absent(), referenceUnique);
    settle(claimed(job), new Absent(), referenceUnique);
    assertThat(state(job.id())).isEqualTo("UNCONFIRMED");
    settle(claimed(job), new Absent(), referenceUnique);

    assertThat(state(job.id())).isEqualTo(state);
    assertThat(statuses(job.id())).doesNotContain(Status.ISSUED);
  }

  @Test // within the settle window the platform may still act
  void countsNoAbsenceBeforeItHasSettled() {
    Job job = unconfirmed(ReasonCode.NO_ANSWER, JUST_NOW);

    for (int look = 0; look < 5; look++) {
      settle(look == 0 ? job : claimed(job), new Absent(), true);
    }

    assertThat(claimed(job).absences()).isZero();
    assertThat(state(job.id())).isEqualTo("UNCONFIRMED");
  }

  @Test
  void concludesNothingFromTrouble() {
    Job job = unconfirmed(ReasonCode.NO_ANSWER, LONG_AGO);

    for (int look = 0; look < 5; look++) {
      settle(look == 0 ? job : claimed(job), new Unclear(ReasonCode.PLATFORM_UNAVAILABLE), true);
    }

    assertThat(claimed(job).absences()).isZero();
    assertThat(state(job.id())).isEqualTo("UNCONFIRMED");
  }

  @ParameterizedTest // what waiting cannot mend must not be waited for in silence
  @CsvSource({"CREDENTIALS_MISSING", "LOGIN_REFUSED", "UNREADABLE_ANSWER"})
  void asksAHumanOnceItHasSettledAndNobodyCanAsk(ReasonCode trouble) {
    Job early = unconfirmed(ReasonCode.NO_ANSWER, JUST_NOW);
    settle(early, new Unclear(trouble), false);
    assertThat(state(early.id())).isEqualTo("UNCONFIRMED");

    Job late = unconfirmed(ReasonCode.NO_ANSWER, LONG_AGO);
    settle(late, new Unclear(trouble), false);
    assertThat(awaitTold(late.id(), Status.NEEDS_HUMAN).reason()).isEqualTo(trouble.reason());
  }

  @Test // a refusal would let the patient send anew, under a reference that nothing protects
  void leavesARefusalAfterAnAttemptInDoubtToAPerson() {
    Job job = unconfirmed(ReasonCode.NO_ANSWER, LONG_AGO);
    settle(job, new Absent(), true);
    settle(claimed(job), new Absent(), true);
    settle(claimed(job), new Absent(), true);
    assertThat(state(job.id())).isEqualTo("PENDING");

    progress.hindered(claimedToSend(job.id()), new Refused(ReasonCode.INVALID_PIN));

    assertThat(awaitTold(job.id(), Status.NEEDS_HUMAN).attempt()).isEqualTo(2);
    assertThat(state(job.id())).isEqualTo("NEEDS_HUMAN");
    assertThat(statuses(job.id())).doesNotContain(Status.REFUSED);
  }

  @Test
  void asksAHumanAtOnceWhereNobodyCanBeAsked() {
    Job job = unconfirmed(ReasonCode.NO_ANSWER, JUST_NOW);

    rule(false).settle(job, new Said(new Absent(), false));

    assertThat(awaitTold(job.id(), Status.NEEDS_HUMAN).source())
        .isEqualTo(StatusSource.RECONCILIATION);
    assertThat(state(job.id())).isEqualTo("NEEDS_HUMAN");
  }

  @Test // somebody else asks by now: a slow look-up must not overrule the quicker one
  void changesNothingUnderAnOldFence() {
    Job slow = unconfirmed(ReasonCode.NO_ANSWER, LONG_AGO);
    claimed(slow);

    settle(slow, new Found(List.of(first)), false);

    assertThat(state(slow.id())).isEqualTo("UNCONFIRMED");
    assertThat(evidence(slow)).isEmpty();
  }

  private void settle(Job job, Sighting sighting, boolean referenceUnique) {
    rule(referenceUnique).settle(job, new Said(sighting, true));
  }

  private SettleUnconfirmed rule(boolean referenceUnique) {
    ReconciliationSettings settings =
        new ReconciliationSettings(
            SETTLE,
            referenceUnique,
            Duration.ofMillis(10),
            Duration.ofMillis(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1);
    return new SettleUnconfirmed(settlement, settings, Clock.systemUTC());
  }

  /** A job whose attempt ended without anyone knowing how, claimed for its first look-up. */
  private Job unconfirmed(ReasonCode reason, Instant deadline) {
    NewJob added = EmailJobs.job(UUID.randomUUID(), 1);
    jobs.add(added, Instant.now());
    Job job = claimedToSend(added.transmission().id());
    // The lease is long over where the deadline is: whoever watches must not be quicker.
    Job sending = progress.begin(job, new Call("hash"), JUST_NOW).orElseThrow();
    progress.ended(sending, new Unconfirmed(reason, AnswerShape.none("test")));
    jdbc.sql("update dispatch_job set deadline = :deadline where transmission_id = :id")
        .param("deadline", Timestamp.from(deadline))
        .param("id", job.id())
        .update();
    return claimed(sending);
  }

  private Job claimedToSend(UUID transmission) {
    Instant now = Instant.now();
    return jobs.claim(Channel.EMAIL, 100, now.plusSeconds(1), now.plus(SETTLE)).stream()
        .filter(one -> one.id().equals(transmission))
        .findFirst()
        .orElseThrow();
  }

  private Job claimed(Job job) {
    Instant later = Instant.now().plus(SETTLE);
    return jobs.claimLookups(Channel.EMAIL, 100, later, Instant.now()).stream()
        .filter(one -> one.id().equals(job.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> evidence(Job job) {
    return jdbc.sql(
            "select kind || ' ' || outcome from dispatch_evidence where transmission_id = :id")
        .param("id", job.id())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private record Said(Sighting sighting, boolean offered) implements IssueLookup {

    @Override
    public Channel channel() {
      return Channel.EMAIL;
    }

    @Override
    public Sighting find(Job job) {
      return sighting;
    }
  }
}
