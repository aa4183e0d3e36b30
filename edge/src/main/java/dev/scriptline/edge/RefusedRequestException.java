package dev.scriptline.edge;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Thrown by a controller that refuses a request: it becomes a problem with this status, code and
 * facts.
 */
public class RefusedRequestException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String code;
  private final transient List<FieldProblem> errors;
  private final transient Map<String, ?> facts;

  public RefusedRequestException(HttpStatus status, String code, String detail) {
    this(status, code, detail, List.of(), Map.of());
  }

  /**
   * @param detail for people; never what the caller sent
   */
  public RefusedRequestException(
      HttpStatus status,
      String code,
      String detail,
      List<FieldProblem> errors,
      Map<String, ?> facts) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = List.copyOf(errors);
    this.facts = Map.copyOf(facts);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public ProblemDetail problem() {
    return Problems.of(status, code, String.valueOf(getMessage()), errors, facts);
  }
}
