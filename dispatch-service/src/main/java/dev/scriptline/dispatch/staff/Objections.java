package dev.scriptline.dispatch.staff;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.staff.Decision.Absent;
import dev.scriptline.dispatch.staff.Decision.Exists;
import dev.scriptline.dispatch.staff.Decision.Retry;
import dev.scriptline.dispatch.staff.Ruling.Refused;
import dev.scriptline.events.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What speaks against a decision as the transmission stands. */
final class Objections {

  private Objections() {}

  static Optional<Refused> to(Decision decision, Job job) {
    return switch (decision) {
      case Retry(var vouched) -> toRetry(job, vouched);
      case Exists exists -> toExistence(exists, job);
      case Absent _ ->
          job.state() == JobState.NEEDS_HUMAN ? Optional.empty() : Optional.of(notOpen(job));
    };
  }

  /** What may exist is never sent again on a mere wish. */
  private static Optional<Refused> toRetry(Job job, boolean vouched) {
    return switch (job.state()) {
      case REFUSED -> Optional.empty();
      case NEEDS_HUMAN ->
          vouched
              ? Optional.empty()
              : Optional.of(
                  objection(
                      CONFLICT,
                      "may-exist",
                      "It may exist. Whoever has made sure that it does not says so with notIssued.",
                      job));
      case PENDING, CLAIMED, SENDING, ISSUED, UNCONFIRMED, WITHDRAWN, CLOSED ->
          Optional.of(notOpen(job));
    };
  }

  private static Optional<Refused> toExistence(Exists exists, Job job) {
    if (job.state() != JobState.NEEDS_HUMAN && job.state() != JobState.UNCONFIRMED) {
      return Optional.of(notOpen(job));
    }
    boolean needsToken = job.transmission().channel() == Channel.PLATFORM;
    if (needsToken && exists.token() == null) {
      return Optional.of(
          objection(
              UNPROCESSABLE_CONTENT, "token-missing", "The platform's token is missing.", job));
    }
    return needsToken || exists.token() == null
        ? Optional.empty()
        : Optional.of(
            objection(UNPROCESSABLE_CONTENT, "token-not-expected", "A mail has no token.", job));
  }

  static Refused notOpen(Job job) {
    return objection(
        CONFLICT, "not-open", "As it stands now, this is not to be decided by staff.", job);
  }

  static Refused objection(HttpStatus status, String code, String detail, Job job) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("transmissionId", job.id().toString());
    facts.put("state", job.state().name());
    facts.put("attempt", job.attempt());
    if (job.reason() != null) {
      facts.put("stateReason", job.reason().wire());
    }
    return new Refused(status, code, detail, facts);
  }
}
