package dev.scriptline.history.timeline;

import static dev.scriptline.events.Status.DISPENSED;
import static dev.scriptline.events.Status.EMAILED;
import static dev.scriptline.events.Status.PRINTED;
import static dev.scriptline.history.PrescriptionSample.HARBOUR_PHARMACY;
import static dev.scriptline.history.PrescriptionSample.at;
import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingStepTest {

  private final PrescriptionSample prescription = prescription();

  @Test
  void namesWhatWasPassedAndNeverReported() {
    List<PrescriptionStatusChanged> told =
        prescription.dispensed().stream().filter(event -> event.status() != PRINTED).toList();

    assertThat(MissingStep.of(told))
        .extracting(MissingStep::words)
        .containsExactly("printed was never reported, though dispensed was");
  }

  @Test
  void missesNothingThatIsStillToCome() {
    assertThat(MissingStep.of(prescription.dispensed().subList(0, 4))).isEmpty();
  }

  @Test
  void knowsTheWayOfTheMail() {
    List<PrescriptionStatusChanged> told =
        List.of(
            prescription.dispensed().getFirst(),
            mailed(1).is(EMAILED, StatusSource.DISPATCH, at(20)),
            mailed(1).is(DISPENSED, StatusSource.PHARMACY, at(90)));

    assertThat(MissingStep.of(told))
        .extracting(MissingStep::words)
        .containsExactly(
            "requested was never reported, though emailed was",
            "acknowledged was never reported, though dispensed was");
  }

  @Test // the system before kept only where each prescription stood
  void missesNothingBeforeAnImport() {
    assertThat(
            MissingStep.of(
                List.of(prescription.transmission(1).is(PRINTED, StatusSource.IMPORT, at(0)))))
        .isEmpty();
  }

  private StatusDraft mailed(int number) {
    return prescription.transmission(number).route("IE", Channel.EMAIL, HARBOUR_PHARMACY);
  }
}
