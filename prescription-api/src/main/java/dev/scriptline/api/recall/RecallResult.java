package dev.scriptline.api.recall;

import dev.scriptline.edge.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of a wish to take something back. */
sealed interface RecallResult {

  /** Dispatch was asked; it decides. */
  record Asked(UUID requestId, UUID transmissionId) implements RecallResult {}

  /** It was not asked, and nothing was changed. */
  sealed interface Refusal extends RecallResult {}

  /** The caller has no such prescription. */
  record NotFound() implements Refusal {}

  /** As it stands now, there is nothing to ask for. */
  record NotNow(String code, String words, Map<String, String> facts) implements Refusal {}

  /** Rules speak against the other pharmacy: all of them. */
  record RulesBroken(List<FieldProblem> problems) implements Refusal {}
}
