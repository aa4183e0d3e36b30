package dev.scriptline.edge.problem;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Where the servlet container sends what failed outside of any controller. */
@RestController
class ErrorPage implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    try (MDC.MDCCloseable _ = MDC.putCloseable("traceId", traceId(request))) {
      if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
        log.error("A request failed outside of any controller.", failure);
      }
      ProblemDetail problem = StatusProblem.of(status(request));
      return ResponseEntity.status(problem.getStatus())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
  }

  /** By now the request's trace is closed; its id is still known. */
  private static @Nullable String traceId(HttpServletRequest request) {
    return ServerHttpObservationFilter.findObservationContext(request)
        .map(observed -> observed.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map(span -> span.context().traceId())
        .orElse(null);
  }

  /** Somebody who asks for this address itself finds nothing. */
  private static HttpStatusCode status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return HttpStatusCode.valueOf(status instanceof Integer code ? code : 404);
  }
}
