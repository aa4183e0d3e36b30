package dev.scriptline.dispatch.platform.answer;

import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.outcome.VoidOutcome;
import dev.scriptline.dispatch.outcome.VoidOutcome.AlreadyVoided;
import dev.scriptline.dispatch.outcome.VoidOutcome.Dispensed;
import dev.scriptline.dispatch.outcome.VoidOutcome.Expired;
import dev.scriptline.dispatch.outcome.VoidOutcome.Unclear;
import dev.scriptline.dispatch.outcome.VoidOutcome.Voided;
import dev.scriptline.dispatch.platform.answer.Envelope.Known;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.TurnedAway;
import dev.scriptline.dispatch.platform.answer.Envelope.Unknown;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import java.util.Map;

/** The table of what an answer to <em>void</em> means; whatever is not in it says nothing. */
public final class VoidReader {

  private static final Map<Words, VoidOutcome> REFUSALS =
      Map.of(
          Words.of("Prescription already voided"), new AlreadyVoided(),
          Words.of("Prescription already dispensed"), new Dispensed(),
          Words.of("Prescription expired"), new Expired());

  private VoidReader() {}

  /** What came of the call. */
  public static VoidOutcome read(Envelope envelope) {
    return switch (envelope) {
      case Success _ -> new Voided();
      case Unknown(var words, _) ->
          REFUSALS.getOrDefault(Words.of(words), new Unclear(ReasonCode.UNKNOWN_REFUSAL));
      case TurnedAway(var reason, _) -> new Unclear(reason);
      case Known _ -> new Unclear(ReasonCode.UNREADABLE_ANSWER);
      case Unreadable(var reason, _) -> new Unclear(reason);
    };
  }
}
