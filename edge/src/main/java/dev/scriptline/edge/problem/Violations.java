package dev.scriptline.edge.problem;

import dev.scriptline.edge.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Bean validation's findings as field problems: the code is the constraint's name, the words are
 * its message.
 */
final class Violations {

  private Violations() {}

  static List<FieldProblem> of(BindingResult result) {
    return errors(result).toList();
  }

  static List<FieldProblem> of(List<ParameterValidationResult> results) {
    return results.stream().flatMap(Violations::parameter).toList();
  }

  private static Stream<FieldProblem> parameter(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return errors(errors);
    }
    String name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream().map(error -> problem(Pointer.to(name), error));
  }

  private static Stream<FieldProblem> errors(Errors errors) {
    return errors.getAllErrors().stream().map(error -> problem(pointer(error), error));
  }

  private static String pointer(ObjectError error) {
    return error instanceof FieldError field ? Pointer.to(field.getField()) : "";
  }

  private static FieldProblem problem(String pointer, MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    return new FieldProblem(
        pointer, code(error.getCodes()), message == null ? "is not acceptable" : message);
  }

  /** Spring lists codes from the most to the least specific; the last is the constraint alone. */
  private static String code(String @Nullable [] codes) {
    if (codes == null || codes.length == 0) {
      return "not-acceptable";
    }
    String constraint = Arrays.asList(codes).getLast();
    return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
