package dev.scriptline.sandbox.platform.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.prescription.Content;
import dev.scriptline.sandbox.platform.prescription.Origin;
import dev.scriptline.sandbox.platform.prescription.Patient;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.prescription.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Iterator<String> candidates = List.of("RX1", "RX2").iterator();
  private final Tokens tokens = new Tokens(candidates::next);
  private final Prescriptions prescriptions = new Prescriptions();
  private final Replay replay = new Replay(prescriptions, tokens);

  @Test
  void makesPrescriptionsAsTheyWereLast() {
    replay.accept(issue());
    replay.accept(new Entry.StatusChange(NOON.plusSeconds(1), "a", "RX1", Status.DISPENSED));
    assertThat(prescriptions.findByReference("a"))
        .extracting(Prescription::status, Prescription::updatedAt)
        .containsExactly(tuple(Status.DISPENSED, NOON.plusSeconds(1)));
  }

  @Test // a pharmacy may still hold the mail with the old token
  void remembersTokensFromBeforeAReset() {
    replay.accept(issue());
    replay.accept(new Entry.Reset(NOON));
    assertThat(prescriptions.find("RX1")).isEmpty();
    assertThat(tokens.next()).isEqualTo("RX2");
  }

  private static Entry issue() {
    Patient anna =
        new Patient("Anna", "O'Neill", "female", LocalDate.EPOCH, List.of("4 Ferry Lane"));
    Origin origin = new Origin("Dr Orla Murphy", 994, 5512);
    return new Entry.Issue(
        NOON, "a", "RX1", Status.SIGNED, origin, new Content(anna, List.of(), null));
  }
}
