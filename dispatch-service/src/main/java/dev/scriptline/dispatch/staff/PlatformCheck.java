package dev.scriptline.dispatch.staff;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.reconciliation.IssueLookup;
import dev.scriptline.dispatch.reconciliation.Sighting;
import dev.scriptline.dispatch.staff.Decision.Exists;
import dev.scriptline.dispatch.staff.Ruling.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a decision against what the channel says, where it can be asked: people mistype, and what
 * exists is not to be sent again. Called without a transaction.
 */
@Component
class PlatformCheck {

  private final List<IssueLookup> lookups;

  PlatformCheck(List<IssueLookup> lookups) {
    this.lookups = List.copyOf(lookups);
  }

  /**
   * What came of it.
   *
   * @param objection absent where nothing speaks against the decision
   * @param surplus prescriptions beside the one that was named
   */
  record Checked(Optional<Refused> objection, List<PlatformToken> surplus) {}

  Checked check(Decision decision, Job job) {
    Optional<IssueLookup> lookup =
        lookups.stream()
            .filter(one -> one.channel() == job.transmission().channel() && one.offered())
            .findAny();
    if (lookup.isEmpty() || job.state() == JobState.REFUSED) {
      return fine(List.of());
    }
    @Nullable PlatformToken named = decision instanceof Exists(var token) ? token : null;
    return switch (lookup.get().find(job)) {
      case Sighting.Found(var tokens) ->
          named == null ? exists(job, tokens) : named(job, named, tokens);
      case Sighting.Absent _ ->
          named == null
              ? fine(List.of())
              : unknown(job, "The platform has nothing under this transmission.");
      // What does not pass by waiting leaves only the word of whoever decides.
      case Sighting.Unclear(var reason) ->
          reason.passes()
              ? against(
                  Objections.objection(
                      SERVICE_UNAVAILABLE,
                      "platform-silent",
                      "The platform does not answer now. Decide again in a moment.",
                      job))
              : fine(List.of());
    };
  }

  private static Checked exists(Job job, List<PlatformToken> tokens) {
    return against(
        Objections.objection(
            CONFLICT,
            "exists-at-platform",
            "The platform holds %d under this transmission.".formatted(tokens.size()),
            job));
  }

  private static Checked named(Job job, PlatformToken named, List<PlatformToken> tokens) {
    return tokens.contains(named)
        ? fine(tokens.stream().filter(token -> !token.equals(named)).toList())
        : unknown(job, "The platform holds this transmission under another token.");
  }

  private static Checked unknown(Job job, String detail) {
    return against(Objections.objection(UNPROCESSABLE_CONTENT, "token-not-of-this", detail, job));
  }

  private static Checked fine(List<PlatformToken> surplus) {
    return new Checked(Optional.empty(), surplus);
  }

  private static Checked against(Refused objection) {
    return new Checked(Optional.of(objection), List.of());
  }
}
