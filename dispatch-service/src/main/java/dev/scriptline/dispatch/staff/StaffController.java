package dev.scriptline.dispatch.staff;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.staff.Decision.Absent;
import dev.scriptline.dispatch.staff.Decision.Exists;
import dev.scriptline.dispatch.staff.Decision.Retry;
import dev.scriptline.dispatch.staff.Ruling.Done;
import dev.scriptline.dispatch.staff.Ruling.Refused;
import dev.scriptline.edge.Caller;
import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where staff decide what only a person can. */
@RestController
class StaffController {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{4,200}");
  private static final int LONGEST_REASON = 500;

  /**
   * @param notIssued whoever asks has made sure that nothing exists
   */
  record RetryBody(@NotNull Secret reason, @Nullable Boolean notIssued) {}

  /** What is known of one. */
  record ResolutionBody(
      @NotNull Resolution outcome, @Nullable Secret token, @NotNull Secret reason) {}

  /** What is decided about many at once. */
  record BulkBody(
      @NotEmpty @Size(max = 500) List<UUID> ids,
      @NotNull BulkOutcome outcome,
      @NotNull Secret reason,
      @Nullable Boolean notIssued) {}

  /** The answer to one decision. */
  record StaffAnswer(UUID transmissionId, JobState state) {}

  /** The answer for one of many. */
  record BulkEntry(
      UUID transmissionId,
      boolean done,
      @Nullable JobState state,
      @Nullable ProblemDetail problem) {}

  /** The answers in the order of the ids. */
  record BulkAnswer(List<BulkEntry> results) {}

  private final ResolveDispatch resolveDispatch;
  private final ResolveMany resolveMany;

  StaffController(ResolveDispatch resolveDispatch, ResolveMany resolveMany) {
    this.resolveDispatch = resolveDispatch;
    this.resolveMany = resolveMany;
  }

  @PostMapping("/api/dispatches/{id}/retry")
  StaffAnswer retry(@PathVariable UUID id, @Valid @RequestBody RetryBody body, Caller caller) {
    return answer(
        id, new Retry(Boolean.TRUE.equals(body.notIssued())), caller, checked(body.reason()));
  }

  @PostMapping("/api/dispatches/{id}/resolution")
  StaffAnswer resolve(
      @PathVariable UUID id, @Valid @RequestBody ResolutionBody body, Caller caller) {
    Secret token = body.token();
    Decision decision =
        switch (body.outcome()) {
          case ISSUED -> new Exists(token == null ? null : token(token));
          case NOT_ISSUED -> new Absent();
        };
    return answer(id, decision, caller, checked(body.reason()));
  }

  /** Each is decided for itself: one that cannot be does not hold up the others. */
  @PostMapping("/api/dispatches:resolve")
  BulkAnswer resolve(@Valid @RequestBody BulkBody body, Caller caller) {
    Decision decision =
        switch (body.outcome()) {
          case NOT_ISSUED -> new Absent();
          case RETRY -> new Retry(Boolean.TRUE.equals(body.notIssued()));
        };
    Secret why = checked(body.reason());
    return new BulkAnswer(
        resolveMany.decide(body.ids(), decision, actor(caller), why).entrySet().stream()
            .map(one -> entry(one.getKey(), one.getValue()))
            .toList());
  }

  private StaffAnswer answer(UUID id, Decision decision, Caller caller, Secret why) {
    return switch (resolveDispatch.decide(id, decision, actor(caller), why)) {
      case Done(var state) -> new StaffAnswer(id, state);
      case Refused refused -> throw refused.problem();
    };
  }

  private static BulkEntry entry(UUID id, Ruling ruling) {
    return switch (ruling) {
      case Done(var state) -> new BulkEntry(id, true, state, null);
      case Refused refused -> new BulkEntry(id, false, null, refused.problem().problem());
    };
  }

  private static Actor actor(Caller caller) {
    return new Actor(caller.role().scope(), caller.subject());
  }

  private static PlatformToken token(Secret said) {
    String value = said.reveal().strip();
    if (!TOKEN.matcher(value).matches()) {
      throw malformed(
          "/token", "token-malformed", "A token has letters, digits and hyphens, at least four.");
    }
    return new PlatformToken(value);
  }

  private static Secret checked(Secret reason) {
    if (reason.isBlank() || reason.reveal().length() > LONGEST_REASON) {
      throw malformed(
          "/reason",
          "reason-malformed",
          "A reason has 1 to %d characters.".formatted(LONGEST_REASON));
    }
    return reason;
  }

  private static RefusedRequestException malformed(String pointer, String code, String detail) {
    return new RefusedRequestException(
        UNPROCESSABLE_CONTENT,
        code,
        "The request cannot be taken like this.",
        List.of(new FieldProblem(pointer, code, detail)),
        Map.of());
  }
}
