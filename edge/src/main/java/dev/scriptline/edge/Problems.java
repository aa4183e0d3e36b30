package dev.scriptline.edge;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Builds problem details (RFC 9457) with our members: {@code code}, {@code traceId}, {@code errors}
 * and facts.
 */
public final class Problems {

  private static final String TYPES = "https://scriptline.example.org/problems/";
  private static final Set<String> OWN_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors");

  private Problems() {}

  public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
    return of(status, code, detail, List.of(), Map.of());
  }

  public static ProblemDetail of(
      HttpStatusCode status, String code, String detail, List<FieldProblem> errors) {
    return of(status, code, detail, errors, Map.of());
  }

  /**
   * @param code kebab-case, stable: clients act on it; it names the documented type as well
   * @param facts further members, such as {@code retryAfter}; none may be named like a member of
   *     ours
   */
  public static ProblemDetail of(
      HttpStatusCode status,
      String code,
      String detail,
      List<FieldProblem> errors,
      Map<String, ?> facts) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPES + code));
    problem.setTitle(title(code));
    problem.setProperty("code", code);
    mark(problem);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", List.copyOf(errors));
    }
    facts.forEach((name, value) -> problem.setProperty(factName(name), value));
    return problem;
  }

  /**
   * Without an instance Spring would fill in the request's path, which repeats what the caller
   * sent.
   */
  private static void mark(ProblemDetail problem) {
    String traceId = MDC.get("traceId");
    problem.setInstance(URI.create("urn:scriptline:trace:" + (traceId == null ? "none" : traceId)));
    if (traceId != null) {
      problem.setProperty("traceId", traceId);
    }
  }

  private static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }

  private static String factName(String name) {
    if (OWN_MEMBERS.contains(name)) {
      throw new IllegalArgumentException("A fact cannot be called " + name + ".");
    }
    return name;
  }
}
