package dev.scriptline.api.transmission;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.scriptline.api.transmission.SendResult.KeyInFlight;
import dev.scriptline.api.transmission.SendResult.KeyReused;
import dev.scriptline.api.transmission.SendResult.NotAgain;
import dev.scriptline.api.transmission.SendResult.NotFound;
import dev.scriptline.api.transmission.SendResult.Refusal;
import dev.scriptline.api.transmission.SendResult.RulesBroken;
import dev.scriptline.api.transmission.SendResult.TakenBack;
import dev.scriptline.edge.RefusedRequestException;
import java.util.List;
import java.util.Map;

/** How refusals to send are told to clients. */
public final class RefusalProblems {

  private RefusalProblems() {}

  /** The problem of a refusal. */
  public static RefusedRequestException of(Refusal refusal) {
    return switch (refusal) {
      case KeyInFlight _ ->
          new RefusedRequestException(
              CONFLICT,
              "key-in-flight",
              "A request with this Idempotency-Key is being answered. Ask again in a moment.");
      case KeyReused _ ->
          new RefusedRequestException(
              UNPROCESSABLE_CONTENT,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another request.");
      case NotFound _ ->
          new RefusedRequestException(
              NOT_FOUND, "prescription-not-found", "There is no such prescription.");
      case TakenBack _ ->
          new RefusedRequestException(
              CONFLICT, "prescription-revoked", "The prescriber has taken this prescription back.");
      case NotAgain again ->
          new RefusedRequestException(
              CONFLICT,
              again.code(),
              "The prescription was sent before and cannot be sent again.",
              List.of(),
              again.facts().members());
      case RulesBroken broken -> rules(broken);
    };
  }

  /** The code is that of the first problem; all of them stand in {@code errors}. */
  private static RefusedRequestException rules(RulesBroken broken) {
    return new RefusedRequestException(
        UNPROCESSABLE_CONTENT,
        broken.problems().getFirst().code(),
        "The prescription cannot be sent like this.",
        broken.problems(),
        Map.of());
  }
}
