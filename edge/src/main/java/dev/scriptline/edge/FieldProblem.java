package dev.scriptline.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request: where (JSON pointer into the body), what, in words, and who
 * must mend it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String pointer, String code, String detail, @Nullable String mendedBy) {

  /** For what the sender of the request mends itself. */
  public FieldProblem(String pointer, String code, String detail) {
    this(pointer, code, detail, null);
  }
}
