package dev.scriptline.api.transmission;

import dev.scriptline.api.idempotency.KeptAnswer;
import dev.scriptline.edge.FieldProblem;
import java.util.List;

/** What came of a request to send. */
public sealed interface SendResult {

  /** It is on its way, by this request or by the one that it repeats. */
  record Answered(KeptAnswer answer) implements SendResult {}

  /** What the rules say to a request that is the first under its key. */
  sealed interface Decision {}

  /** It goes out with this transaction. */
  record Accepted(TransmissionView transmission) implements Decision {}

  /** It does not, and nothing was changed or kept. */
  sealed interface Refusal extends SendResult, Decision {}

  /** A request with the same key is being decided at this moment. */
  record KeyInFlight() implements Refusal {}

  /** The key stands for another request. */
  record KeyReused() implements Refusal {}

  /** The caller has no such prescription. */
  record NotFound() implements Refusal {}

  /** The prescriber took the prescription back. */
  record TakenBack() implements Refusal {}

  /**
   * It was sent before and may be live, or was dispensed.
   *
   * @param code {@code already-sent} or {@code already-dispensed}
   */
  record NotAgain(String code, SentFacts facts) implements Refusal {}

  /** Rules are broken: all of them. */
  record RulesBroken(List<FieldProblem> problems) implements Refusal {}
}
