package dev.scriptline.dispatch.evidence;

import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.edge.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome as it is written down. */
record OutcomeNote(
    String outcome,
    @Nullable String reason,
    @Nullable String shape,
    List<String> fields,
    @Nullable Secret words) {

  /** A look-up that found nothing. */
  static final OutcomeNote ABSENT = new OutcomeNote("absent", null, null, List.of(), null);

  static OutcomeNote of(Outcome outcome) {
    return switch (outcome) {
      case Issued _ -> new OutcomeNote("issued", null, null, List.of(), null);
      case Mailed(var words) -> new OutcomeNote("emailed", null, null, List.of(), words);
      case Bounced(var reason, var words) ->
          new OutcomeNote("bounced", reason.wire(), null, List.of(), words);
      case Refused(var reason, var fields) ->
          new OutcomeNote("refused", reason.wire(), null, fields, null);
      case Held(var reason, _, _) ->
          new OutcomeNote("refused", reason.wire(), null, List.of(), null);
      case NotSent(var reason, _, var words) ->
          new OutcomeNote("not-sent", reason.wire(), null, List.of(), words);
      case Unconfirmed(var reason, var shape, var words) ->
          new OutcomeNote("unconfirmed", reason.wire(), shape.text(), List.of(), words);
    };
  }
}
