package dev.scriptline.dispatch.credential;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/** Credentials as operations writes them; they are never read back. */
record CredentialsRequest(@NotNull Secret email, @NotNull Secret password, @NotNull Secret pin) {

  /** What is there and says nothing. */
  List<FieldProblem> blanks() {
    return Map.of("/email", email, "/password", password, "/pin", pin).entrySet().stream()
        .filter(field -> field.getValue().isBlank())
        .map(Map.Entry::getKey)
        .sorted()
        .map(pointer -> new FieldProblem(pointer, "not-blank", "must not be blank"))
        .toList();
  }
}
