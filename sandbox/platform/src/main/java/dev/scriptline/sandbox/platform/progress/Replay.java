package dev.scriptline.sandbox.platform.progress;

import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.prescription.Tokens;
import java.util.function.Consumer;

/** Makes the prescriptions again from the ledger's lines, as they were when it was last written. */
public final class Replay implements Consumer<Entry> {

  private final Prescriptions prescriptions;
  private final Tokens tokens;

  public Replay(Prescriptions prescriptions, Tokens tokens) {
    this.prescriptions = prescriptions;
    this.tokens = tokens;
  }

  @Override
  public void accept(Entry entry) {
    switch (entry) {
      case Entry.Issue issue -> {
        tokens.markUsed(issue.token());
        prescriptions.claim(issue.clientRefId(), issue.token(), false);
        prescriptions.put(issue.prescription());
      }
      case Entry.StatusChange change ->
          prescriptions.restore(change.token(), change.status(), change.at());
      case Entry.Voided voided -> prescriptions.restore(voided.token(), Status.VOIDED, voided.at());
      case Entry.Reset _ -> prescriptions.clear();
      case Entry.Refusal _,
          Entry.Interference _,
          Entry.Callback _,
          Entry.TestCallback _,
          Entry.Mail _ -> {
        // told somebody something and changed nothing
      }
    }
  }
}
