package dev.scriptline.edge.problem;

import dev.scriptline.edge.RefusedRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The last to be asked: a service's own handlers and advices come first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FrameworkProblems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(FrameworkProblems.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(RefusedRequestException e) {
    return answer(e.problem(), new HttpHeaders());
  }

  /** Spring Security's filters turn these into 401 and 403. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception e) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null;
    }
    log.error("A request failed unexpectedly.", e);
    return answer(StatusProblem.of(HttpStatusCode.valueOf(500)), new HttpHeaders());
  }

  /** All of the framework's own exceptions end here. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      log.error("A request failed in the framework.", e);
    }
    return answer(RequestProblem.of(e, status), headers);
  }

  /** The content type is preset: a problem is a problem whatever the caller said it accepts. */
  private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
