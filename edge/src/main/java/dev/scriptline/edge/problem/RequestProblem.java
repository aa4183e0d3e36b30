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
      case MissingRequestHeaderException missing -> header(status, missing.getHeaderName());
      case MissingServletRequestParameterException missing ->
          parameter(
              status,
              "missing-parameter",
              "A required parameter is missing.",
              missing.getParameterName());
      case TypeMismatchException mismatch when status.is4xxClientError() ->
          parameter(
              status,
              "malformed-parameter",
              "A parameter of the address or the query cannot be read.",
              String.valueOf(mismatch.getPropertyName()));
      default -> StatusProblem.of(status);
    };
  }

  private static ProblemDetail invalid(HttpStatusCode status, List<FieldProblem> errors) {
    return Problems.of(
        status, "validation-failed", "Some values are missing or not acceptable.", errors);
  }

  private static ProblemDetail header(HttpStatusCode status, String name) {
    return Problems.of(
        status,
        "missing-header",
        "A required header is missing.",
        List.of(),
        Map.of("header", name));
  }

  private static ProblemDetail parameter(
      HttpStatusCode status, String code, String detail, String name) {
    return Problems.of(status, code, detail, List.of(), Map.of("parameter", name));
  }
}
