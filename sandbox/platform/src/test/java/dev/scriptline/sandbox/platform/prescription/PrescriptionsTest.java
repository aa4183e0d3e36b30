package dev.scriptline.sandbox.platform.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrescriptionsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Prescriptions prescriptions = new Prescriptions();

  @ParameterizedTest
  @CsvSource({
    "ISSUED, SIGNED, ''",
    "ISSUED, PRINTED, Prescription not yet signed.",
    "ISSUED, DISPENSED, Prescription not yet signed.",
    "SIGNED, SIGNED, Prescription already signed.",
    "SIGNED, PRINTED, ''",
    "SIGNED, DISPENSED, ''",
    "PRINTED, SIGNED, Prescription already signed.",
    "PRINTED, PRINTED, unchanged",
    "PRINTED, VOIDED, ''",
    "DISPENSED, PRINTED, Prescription already dispensed.",
    "DISPENSED, VOIDED, Prescription already dispensed.",
    "VOIDED, DISPENSED, Prescription already voided.",
    "VOIDED, VOIDED, Prescription already voided.",
    "EXPIRED, VOIDED, Prescription expired.",
    "EXPIRED, DISPENSED, Prescription expired."
  })
  void movesOnlyWhereThePlatformAllows(Status before, Status next, String words) {
    prescriptions.put(Prescription.issued("RX1", "a", origin(), content(), before, Instant.EPOCH));
    List<Prescription> moved = new ArrayList<>();

    String said =
        switch (prescriptions.move("RX1", next, NOON, moved::add)) {
          case Movement.Moved _ -> "";
          case Movement.Unchanged _ -> "unchanged";
          case Movement.Refused(_, String message) -> message;
          case Movement.Unknown _ -> "unknown";
        };

    assertThat(said).isEqualTo(words);
    assertThat(moved).hasSize(words.isEmpty() ? 1 : 0);
    assertThat(prescriptions.find("RX1").orElseThrow().status())
        .isEqualTo(words.isEmpty() ? next : before);
  }

  @Test
  void knowsNothingOfOtherTokens() {
    assertThat(prescriptions.move("RX2", Status.PRINTED, NOON, _ -> {}))
        .isEqualTo(new Movement.Unknown());
  }

  private static Origin origin() {
    return new Origin("Dr Orla Murphy", 994, 5512);
  }

  private static Content content() {
    Patient anna =
        new Patient("Anna", "O'Neill", "female", LocalDate.EPOCH, List.of("4 Ferry Lane"));
    return new Content(anna, List.of(), null);
  }
}
