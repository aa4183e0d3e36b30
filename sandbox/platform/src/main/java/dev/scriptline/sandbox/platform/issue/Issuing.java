package dev.scriptline.sandbox.platform.issue;

import dev.scriptline.sandbox.platform.behaviour.Behaviour;
import dev.scriptline.sandbox.platform.behaviour.LiveBehaviour;
import dev.scriptline.sandbox.platform.directory.Prescriber;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import dev.scriptline.sandbox.platform.prescription.Origin;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.prescription.Tokens;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The act itself: an order becomes a prescription with a token of its own. */
public final class Issuing {

  private final Prescriptions prescriptions;
  private final Tokens tokens;
  private final Ledger ledger;
  private final LiveBehaviour behaviour;
  private final Clock clock;

  public Issuing(
      Prescriptions prescriptions,
      Tokens tokens,
      Ledger ledger,
      LiveBehaviour behaviour,
      Clock clock) {
    this.prescriptions = prescriptions;
    this.tokens = tokens;
    this.ledger = ledger;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  /** The prescription, on disk; none when the reference was used and may be used once only. */
  Optional<Prescription> issue(Payload.Order order, Prescriber caller) {
    Behaviour now = behaviour.now();
    String token = tokens.next();
    if (!prescriptions.claim(order.clientRefId(), token, now.refuseRepeatedReference())) {
      return Optional.empty();
    }
    Prescription made =
        Prescription.issued(
            token,
            order.clientRefId(),
            new Origin(caller.name(), order.clinicId(), order.contactId()),
            order.content(),
            now.autoSign() ? Status.SIGNED : Status.ISSUED,
            clock.instant());
    CompletableFuture<@Nullable Void> written = ledger.record(Entry.Issue.of(made));
    prescriptions.put(made);
    written.join();
    return Optional.of(made);
  }
}
