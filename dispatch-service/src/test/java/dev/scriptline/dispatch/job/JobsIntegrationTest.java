package dev.scriptline.dispatch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.evidence.RequestNote.Call;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.Channel;
import dev.scriptline.events.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** The state machine on its table, which nobody else works on meanwhile. */
class JobsIntegrationTest extends RunningDispatch {

  private static final Duration LONG = Duration.ofHours(1);

  private final PlatformToken token = new PlatformToken("RX" + UUID.randomUUID());
  @Autowired private Jobs jobs;
  @Autowired private Progress progress;
  @Autowired private Leases leases;

  @BeforeEach
  void haveTheTable() {
    restWorkers();
  }

  @AfterEach
  void giveItBack() {
    wakeWorkers();
  }

  @Test
  void keepsARequestOnce() {
    NewJob job = job(UUID.randomUUID(), 1);

    jobs.add(job, Instant.now());
    jobs.add(job, Instant.now());

    assertThat(count(job)).isEqualTo(1);
  }

  @Test
  void claimsOfEachPrescriptionOneAtATimeInOrder() {
    UUID prescription = UUID.randomUUID();
    NewJob second = added(job(prescription, 2));
    NewJob first = added(job(prescription, 1));

    assertThat(claim(first, second)).extracting(Job::id).containsExactly(first.transmission().id());
    assertThat(claim(first, second)).isEmpty();
  }

  @Test // two that are equally first once stopped every claim
  void claimsOneOfTwoThatHaveTheSameNumber() {
    UUID prescription = UUID.randomUUID();
    NewJob one = added(job(prescription, 1));
    NewJob other = added(job(prescription, 1));

    assertThat(claim(one, other)).hasSize(1);
    assertThat(claim(one, other)).isEmpty();
  }

  @Test
  void claimsTheNextWhereTheFirstWasRefused() {
    UUID prescription = UUID.randomUUID();
    NewJob first = added(job(prescription, 1));
    NewJob second = added(job(prescription, 2));
    Job claimed = claim(first).getFirst();

    progress.hindered(claimed, new Refused(ReasonCode.INVALID_PIN));

    assertThat(claim(first, second))
        .extracting(Job::id)
        .containsExactly(second.transmission().id());
  }

  @Test // whatever the workers believe, the table allows one live send per prescription
  void allowsOneLiveSendPerPrescription() {
    UUID prescription = UUID.randomUUID();
    NewJob first = added(job(prescription, 1));
    NewJob second = added(job(prescription, 2));
    claim(first);

    assertThatThrownBy(() ->
            jdbc.sql(
                    "update dispatch_job set state = 'CLAIMED', lease_until = now() where transmission_id = :id")
                .param("id", second.transmission().id())
                .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void givesEachJobToOneWorkerOnly() throws Exception {
    List<NewJob> added = new ArrayList<>();
    for (int index = 0; index < 40; index++) {
      added.add(added(job(UUID.randomUUID(), 1)));
    }
    List<UUID> ours = added.stream().map(job -> job.transmission().id()).toList();
    List<UUID> claimed = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Job>>> claims = new ArrayList<>();
      for (int worker = 0; worker < 16; worker++) {
        claims.add(workers.submit(() -> claim(16)));
      }
      for (Future<List<Job>> claim : claims) {
        claim.get().stream().map(Job::id).forEach(claimed::add);
      }
    }

    assertThat(claimed).doesNotHaveDuplicates().containsAll(ours);
  }

  @Test
  void raisesTheFenceWithEveryClaim() {
    NewJob job = added(job(UUID.randomUUID(), 1));
    Job first = claim(job).getFirst();

    progress.hindered(first, new NotSent(ReasonCode.PLATFORM_UNAVAILABLE));
    Job second = claim(job).getFirst();

    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(second.attempt()).isZero();
    assertThat(progress.begin(first, new Call("hash"), Instant.now().plus(LONG))).isEmpty();
    assertThat(progress.begin(second, new Call("hash"), Instant.now().plus(LONG))).isPresent();
  }

  @Test // nothing had left us
  void givesAJobBackThatWasOnlyClaimed() {
    NewJob job = added(job(UUID.randomUUID(), 1));
    Job silent = claim(job, Duration.ofMillis(-1)).getFirst();

    await().atMost(SOON).until(() -> leases.releaseClaimed() > 0 || stateOf(job).equals("PENDING"));

    assertThat(claim(job)).hasSize(1);
    assertThat(progress.begin(silent, new Call("hash"), Instant.now().plus(LONG))).isEmpty();
  }

  @Test // it may have happened: what comes late is evidence, and changes nothing by itself
  void keepsTheLateAnswerOfAWorkerThatLostItsLease() {
    NewJob job = added(job(UUID.randomUUID(), 1));
    Job sending = begin(job, Instant.now().minus(LONG));
    await()
        .atMost(SOON)
        .until(() -> leases.doubtSending() > 0 || stateOf(job).equals("UNCONFIRMED"));

    progress.ended(sending, new Issued(token));

    assertThat(stateOf(job)).isEqualTo("UNCONFIRMED");
    assertThat(evidence(job)).containsExactly("late-answer issued");
    assertThat(statuses(job.transmission().id())).doesNotContain(Status.ISSUED);
  }

  @Test // the fold must see it as later than the refusal that it follows
  void countsARefusalBeforeTheFirstByteAsAnAttempt() {
    NewJob job = added(job(UUID.randomUUID(), 1));

    progress.hindered(claim(job).getFirst(), new Refused(ReasonCode.CREDENTIALS_MISSING));

    assertThat(awaitTold(job.transmission().id(), Status.REFUSED).attempt()).isEqualTo(1);
    assertThat(stateOf(job)).isEqualTo("REFUSED");
  }

  @Test
  void waitsLongerWithEverySetback() {
    DispatchSettings settings =
        new DispatchSettings(
            1, LONG, LONG, LONG, Duration.ofSeconds(1), Duration.ofSeconds(60), LONG);

    assertThat(List.of(0, 1, 2, 3, 7, 100).stream().map(settings::delay))
        .containsExactly(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));
  }

  private Job begin(NewJob job, Instant deadline) {
    return progress.begin(claim(job).getFirst(), new Call("hash"), deadline).orElseThrow();
  }

  private NewJob added(NewJob job) {
    jobs.add(job, Instant.now());
    return job;
  }

  private List<Job> claim(NewJob... wanted) {
    return claim(List.of(wanted), LONG);
  }

  private List<Job> claim(NewJob wanted, Duration lease) {
    return claim(List.of(wanted), lease);
  }

  private List<Job> claim(List<NewJob> wanted, Duration lease) {
    List<UUID> ids = wanted.stream().map(job -> job.transmission().id()).toList();
    Instant now = Instant.now();
    return jobs.claim(Channel.EMAIL, 100, now, now.plus(lease)).stream()
        .filter(job -> ids.contains(job.id()))
        .toList();
  }

  private List<Job> claim(int most) {
    Instant now = Instant.now();
    return jobs.claim(Channel.EMAIL, most, now, now.plus(LONG));
  }

  private long count(NewJob job) {
    return jdbc.sql("select count(*) from dispatch_job where transmission_id = :id")
        .param("id", job.transmission().id())
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private String stateOf(NewJob job) {
    return state(job.transmission().id());
  }

  private List<String> evidence(NewJob job) {
    return jdbc.sql(
            "select kind || ' ' || outcome from dispatch_evidence where transmission_id = :id order by at")
        .param("id", job.transmission().id())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static NewJob job(UUID prescriptionId, int number) {
    return EmailJobs.job(prescriptionId, number);
  }
}
