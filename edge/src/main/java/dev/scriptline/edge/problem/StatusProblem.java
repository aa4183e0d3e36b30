package dev.scriptline.edge.problem;

import dev.scriptline.edge.Problems;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What can be said when only the status is known. */
final class StatusProblem {

  private StatusProblem() {}

  static ProblemDetail of(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> of(status, "malformed-request", "The request is malformed.");
      case 404 -> of(status, "not-found", "There is nothing at this address.");
      case 405 -> of(status, "method-not-allowed", "This address does not take this method.");
      case 406 ->
          of(status, "not-acceptable", "This address has no answer of the kind you accept.");
      case 413 -> of(status, "payload-too-large", "The request's body is too large.");
      case 415 ->
          of(status, "media-type-not-supported", "This address does not take bodies of this type.");
      case 503 -> of(status, "unavailable", "The service cannot answer at the moment.");
      case 500 -> of(status, "internal-error", "Something failed on our side. Quote the trace id.");
      default ->
          status.is5xxServerError()
              ? of(status, "unavailable", "The service cannot answer at the moment.")
              : of(status, "request-refused", "The request cannot be taken like this.");
    };
  }

  private static ProblemDetail of(HttpStatusCode status, String code, String detail) {
    return Problems.of(status, code, detail);
  }
}
