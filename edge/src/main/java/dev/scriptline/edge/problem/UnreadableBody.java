package dev.scriptline.edge.problem;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says where a JSON body cannot be read. Jackson's own messages quote the body, so none of them is
 * used.
 */
final class UnreadableBody {

  private UnreadableBody() {}

  static ProblemDetail problem(HttpMessageNotReadableException e) {
    if (isTooLarge(e)) {
      return StatusProblem.of(HttpStatus.CONTENT_TOO_LARGE);
    }
    return switch (e.getCause()) {
      case null -> of("missing-body", "A body is needed here.", List.of());
      case StreamReadException malformed -> malformed(malformed);
      case UnrecognizedPropertyException unknown ->
          at(unknown, "unknown-field", "This field is not known here.");
      case DatabindException unreadable ->
          at(unreadable, "unreadable-value", "The value is missing or cannot be read.");
      default -> of("unreadable-body", "The body cannot be read.", List.of());
    };
  }

  private static ProblemDetail malformed(StreamReadException e) {
    Map<String, Integer> place =
        e.getLocation() == null
            ? Map.of()
            : Map.of("line", e.getLocation().getLineNr(), "column", e.getLocation().getColumnNr());
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "malformed-json",
        "The body is not well-formed JSON.",
        List.of(),
        place);
  }

  private static ProblemDetail at(DatabindException e, String code, String detail) {
    FieldProblem error = new FieldProblem(Pointer.to(e.getPath()), code, detail);
    return of(code, "The body cannot be taken as it is.", List.of(error));
  }

  private static ProblemDetail of(String code, String detail, List<FieldProblem> errors) {
    return Problems.of(HttpStatus.BAD_REQUEST, code, detail, errors);
  }

  private static boolean isTooLarge(Throwable e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException) {
        return true;
      }
    }
    return false;
  }
}
