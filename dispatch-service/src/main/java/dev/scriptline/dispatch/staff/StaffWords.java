package dev.scriptline.dispatch.staff;

import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.job.Announcements;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How decisions of staff are told to the others: who, and why as a code. */
@Component
class StaffWords {

  private static final Reason RETRY = new Reason("staff-retry");
  private static final Reason CONFIRMED = new Reason("staff-confirmed");

  private final Announcements announcements;

  StaffWords(Announcements announcements) {
    this.announcements = announcements;
  }

  /** The attempt not begun yet outranks the refusal that it follows. */
  void retried(Job job, UUID act, Actor actor, Instant now) {
    announcements.publish(
        draft(job, act, actor)
            .attempt(job.attempt() + 1)
            .reason(RETRY)
            .is(Status.DEFERRED, StatusSource.STAFF, now));
  }

  void notIssued(Job job, UUID act, Actor actor, Instant now) {
    announcements.publish(
        draft(job, act, actor)
            .reason(ReasonCode.NOT_ISSUED.reason())
            .is(Status.REFUSED, StatusSource.STAFF, now));
  }

  void mailed(Job job, UUID act, Actor actor, Instant now) {
    announcements.publish(
        draft(job, act, actor).reason(CONFIRMED).is(Status.EMAILED, StatusSource.STAFF, now));
  }

  void issued(Job job, PlatformToken token, KeptToken kept, UUID act, Actor actor, Instant now) {
    announcements.publish(
        draft(job, act, actor)
            .issueTag(kept.issueTag())
            .reason(CONFIRMED)
            .is(Status.ISSUED, StatusSource.STAFF, now),
        Announcements.reference(job, job.attempt(), token, StatusSource.STAFF, now));
  }

  private static StatusDraft draft(Job job, UUID act, Actor actor) {
    return Announcements.draft(job, act).actor(actor);
  }
}
