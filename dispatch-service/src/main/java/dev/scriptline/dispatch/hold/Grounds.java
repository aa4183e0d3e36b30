package dev.scriptline.dispatch.hold;

import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Party;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.util.UUID;

/** Who stands behind one transmission, as what is kept of them was when it was prepared. */
public record Grounds(UUID clinicId, long clinicVersion, UUID prescriberId, long signInVersion) {

  /** A refusal that is not about the prescription holds whom it is about. */
  public Hindrance judge(Hindrance hindrance) {
    return hindrance instanceof Refused refused ? judge(refused) : hindrance;
  }

  private Hindrance judge(Refused refused) {
    return switch (refused.reason()) {
      case CLINIC_NOT_AUTHORISED -> held(refused.reason(), clinic());
      case INVALID_PIN, LOGIN_REFUSED -> held(refused.reason(), prescriber());
      default -> refused;
    };
  }

  private Party clinic() {
    return new Party(Party.Kind.CLINIC, clinicId, clinicVersion);
  }

  private Party prescriber() {
    return new Party(Party.Kind.PRESCRIBER, prescriberId, signInVersion);
  }

  private static Held held(ReasonCode reason, Party party) {
    return new Held(reason, party, true);
  }
}
