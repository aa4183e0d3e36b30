package dev.scriptline.dispatch.staff;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.scriptline.dispatch.evidence.Attempts;
import dev.scriptline.dispatch.evidence.KeptToken;
import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Moves;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.staff.Decision.Absent;
import dev.scriptline.dispatch.staff.Decision.Exists;
import dev.scriptline.dispatch.staff.Decision.Retry;
import dev.scriptline.dispatch.staff.Ruling.Done;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a decision out in the current transaction, in which the job is locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepDecision {

  private final Moves moves;
  private final Attempts attempts;
  private final TokenKeeper keeper;
  private final StaffActs acts;
  private final StaffWords words;
  private final Clock clock;

  KeepDecision(
      Moves moves,
      Attempts attempts,
      TokenKeeper keeper,
      StaffActs acts,
      StaffWords words,
      Clock clock) {
    this.moves = moves;
    this.attempts = attempts;
    this.keeper = keeper;
    this.acts = acts;
    this.words = words;
    this.clock = clock;
  }

  public Ruling keep(Decision decision, Job job, Actor actor, Secret why) {
    Instant now = clock.instant();
    UUID act = UUID.randomUUID();
    return switch (decision) {
      case Retry _ when moves.hasSuccessor(job) ->
          Objections.objection(
              CONFLICT,
              "superseded",
              "The prescription was sent again, or is live, in another transmission.",
              job);
      case Retry retry -> {
        disprove(job, now);
        Optional<Job> moved = moves.retried(job, now);
        moved.ifPresent(to -> words.retried(to, act, actor, now));
        yield done(retry, job, moved, act, actor, why, now);
      }
      case Absent absent -> {
        disprove(job, now);
        Optional<Job> moved = moves.notIssued(job, now);
        moved.ifPresent(to -> words.notIssued(to, act, actor, now));
        yield done(absent, job, moved, act, actor, why, now);
      }
      case Exists exists -> exists(exists, job, act, actor, why, now);
    };
  }

  /** From here on its attempts keep nobody from sending again. */
  private void disprove(Job job, Instant now) {
    attempts.disprove(job.id(), now);
  }

  private Ruling exists(Exists exists, Job job, UUID act, Actor actor, Secret why, Instant now) {
    @Nullable PlatformToken token = exists.token();
    if (token == null) {
      Optional<Job> moved = moves.mailed(job, now);
      moved.ifPresent(to -> words.mailed(to, act, actor, now));
      return done(exists, job, moved, act, actor, why, now);
    }
    KeptToken kept = keeper.ofJob(job.id(), token);
    if (moves.isTakenByAnother(job, kept.issueTag())) {
      return Objections.objection(
          UNPROCESSABLE_CONTENT, "token-not-of-this", "Another transmission has this token.", job);
    }
    Optional<Job> moved = moves.issued(job, kept, now);
    moved.ifPresent(to -> words.issued(to, token, kept, act, actor, now));
    return done(exists, job, moved, act, actor, why, now);
  }

  private Ruling done(
      Decision decision,
      Job from,
      Optional<Job> moved,
      UUID act,
      Actor actor,
      Secret why,
      Instant now) {
    Job to = moved.orElseThrow();
    acts.add(act, from, to, decision.verb(), actor, why, now);
    return new Done(to.state());
  }
}
