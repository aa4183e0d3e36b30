package dev.scriptline.edge.problem;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Tells what is wrong with a request by the names in our code, never by the values that came. */
final class RequestProblem {

  private RequestProblem() {}

  static ProblemDetail of(Exception e, HttpStatusCode status) {
    return switch (e) {
      case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
      case MethodArgumentNotValidException invalid ->
          invalid(status, Violations.of(invalid.getBindingResult()));
      case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
          invalid(status, Violations.of(invalid.getParameterValidationResults()));
      case MissingRequestHeaderException missing ->
          named(
              status,
              "missing-header",
              "A required header is missing.",
              Map.of("header", missing.getHeaderName()));
      case MissingServletRequestParameterException missing ->
          named(
              status,
              "missing-parameter",
              "A required parameter is missing.",
              Map.of("parameter", missing.getParameterName()));
      case TypeMismatchException mismatch when status.is4xxClientError() ->
          named(
              status,
              "malformed-parameter",
              "A parameter of the address or the query cannot be read.",
              Map.of("parameter", String.valueOf(mismatch.getPropertyName())));
      default -> StatusProblem.of(status);
    };
  }

  private static ProblemDetail invalid(HttpStatusCode status, List<FieldProblem> errors) {
    return Problems.of(
        status, "validation-failed", "Some values are missing or not acceptable.", errors);
  }

  private static ProblemDetail named(
      HttpStatusCode status, String code, String detail, Map<String, ?> facts) {
    return Problems.of(status, code, detail, List.of(), facts);
  }
}
