package dev.scriptline.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.evidence.RequestNote.Call;
import dev.scriptline.dispatch.job.EmailJobs;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.NewJob;
import dev.scriptline.dispatch.job.Progress;
import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.Channel;
import dev.scriptline.events.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News of our own that comes after a job has moved on, by a channel that cannot be asked. */
class LateNewsIntegrationTest extends RunningDispatch {

  private static final Duration LONG = Duration.ofHours(1);

  @Autowired private Jobs jobs;
  @Autowired private Progress progress;

  @BeforeEach
  void haveTheTable() {
    restWorkers();
  }

  @AfterEach
  void giveItBack() {
    wakeWorkers();
  }

  @Test // without a look-up this is the only word there will ever be
  void takesASuccessThatCameTooLateForTheAnswerThatItIs() {
    PlatformToken token = new PlatformToken("RX" + UUID.randomUUID());
    Job sending = sending(EmailJobs.job(UUID.randomUUID(), 1));
    progress.ended(sending, new Unconfirmed(ReasonCode.NO_ANSWER, AnswerShape.none("timed out")));
    progress.ended(sending, new Issued(token));

    wakeWorkers();

    assertThat(awaitTold(sending.id(), Status.ISSUED).attempt()).isEqualTo(1);
    awaitState(sending.id(), JobState.ISSUED);
    assertThat(references(sending.id()).getLast().token()).isEqualTo(token.value());
  }

  @Test // the older mail no longer counts once a newer transmission replaces it
  void closesTheMailThatANewRequestSupersedes() {
    UUID prescription = UUID.randomUUID();
    Job mailed = sending(EmailJobs.job(prescription, 1));
    try (Secret words = Secret.of("250 taken")) {
      progress.ended(mailed, new Mailed(words));
    }
    jobs.add(superseding(EmailJobs.job(prescription, 2), mailed.id()), Instant.now());

    wakeWorkers();

    awaitState(mailed.id(), JobState.CLOSED);
  }

  private static NewJob superseding(NewJob job, @Nullable UUID older) {
    return new NewJob(
        job.transmission(),
        older,
        job.prescriberId(),
        job.clinicId(),
        job.approvalHash(),
        job.sealedOrder(),
        job.requestedAt(),
        job.traceparent());
  }

  private Job sending(NewJob added) {
    jobs.add(added, Instant.now());
    Instant now = Instant.now();
    Job claimed =
        jobs.claim(Channel.EMAIL, 100, now.plusSeconds(1), now.plus(LONG)).stream()
            .filter(job -> job.id().equals(added.transmission().id()))
            .findFirst()
            .orElseThrow();
    return progress.begin(claimed, new Call("hash"), now.plus(LONG)).orElseThrow();
  }
}
