package dev.scriptline.dispatch.voiding;

import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Moves;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventIds;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an asking to void came to, kept and told in the current transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VoidOutcomes {

  private final VoidJobs voids;
  private final Jobs jobs;
  private final Moves moves;
  private final Announcements announcements;
  private final VoidingSettings settings;
  private final Clock clock;

  VoidOutcomes(
      VoidJobs voids,
      Jobs jobs,
      Moves moves,
      Announcements announcements,
      VoidingSettings settings,
      Clock clock) {
    this.voids = voids;
    this.jobs = jobs;
    this.moves = moves;
    this.announcements = announcements;
    this.settings = settings;
    this.clock = clock;
  }

  /** Nothing is decided yet; it is looked at again. */
  public void waits(VoidJob asked) {
    voids.again(asked, clock.instant().plus(settings.wait(asked.tries())));
  }

  /** It had not left us, and will not. */
  public void withdrawn(VoidJob asked) {
    voids.decided(asked, Status.WITHDRAWN, null, clock.instant());
  }

  public void refused(VoidJob asked, Job job, Objection objection) {
    Instant now = clock.instant();
    if (voids.decided(asked, Status.VOID_REFUSED, objection, now)) {
      announcements.publish(
          outcome(asked, job, Status.VOID_REFUSED)
              .reason(objection.reason())
              .is(Status.VOID_REFUSED, StatusSource.DISPATCH, now));
    }
  }

  /** The platform dispenses it to nobody any more. */
  public void voided(VoidJob asked, KeptToken token) {
    Instant now = clock.instant();
    Optional<Job> standing = jobs.lock(asked.transmissionId());
    Optional<Job> moved =
        standing
            .filter(job -> job.state() == JobState.ISSUED)
            .flatMap(job -> moves.voided(job, now));
    Job job = moved.or(() -> standing).orElseThrow();
    if (voids.decided(asked, Status.VOIDED, null, now)) {
      announcements.publish(
          outcome(asked, job, Status.VOIDED)
              .issueTag(token.issueTag())
              .reason(asked.reason())
              .is(Status.VOIDED, StatusSource.DISPATCH, now));
    }
  }

  private static StatusDraft outcome(VoidJob asked, Job job, Status status) {
    return Announcements.draft(job, EventIds.outcome(status, asked.requestId()))
        .actor(asked.actor());
  }
}
