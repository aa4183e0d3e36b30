package dev.scriptline.api.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.projection.TransmissionStanding.Route;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

  private static final UUID PRESCRIPTION = UUID.fromString("7b1d2c30-5f0e-4c56-9a51-0d4cf5a0c101");
  private static final PrescriptionNumber NUMBER = new PrescriptionNumber("K7Q2M9XHCT");
  private static final Instant MORNING = Instant.parse("2026-11-22T09:30:00Z");
  private static final UUID PHARMACY = UUID.fromString("c0ffee00-0000-4000-8000-000000000042");

  @Test
  void canBeSentWhenNothingWasSent() {
    Standing standing = standing(List.of());

    assertThat(standing.status()).isEqualTo(Status.APPROVED);
    assertThat(standing.nextSend()).isEqualTo(new NextSend.Possible(1));
  }

  @Test // between the answer to the patient and the first event there is nothing but our own row
  void takesATransmissionThatNobodySpokeOfAsLive() {
    Standing standing = standing(List.of(sent(1)));

    assertThat(standing.status()).isEqualTo(Status.REQUESTED);
    assertThat(standing.nextSend()).isInstanceOf(NextSend.AlreadySent.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "WITHDRAWN", "VOIDED", "BOUNCED", "EXPIRED"})
  void canBeSentAgainWhenTheLastCannotBeDispensed(Status status) {
    Standing standing = standing(List.of(sent(1)), event(1, status));

    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.nextSend()).isEqualTo(new NextSend.Possible(2));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REQUESTED",
        "DEFERRED",
        "UNCONFIRMED",
        "NEEDS_HUMAN",
        "ISSUED",
        "EMAILED",
        "ACKNOWLEDGED",
        "SIGNED",
        "PRINTED"
      })
  void cannotBeSentAgainWhileAPharmacyMayHoldIt(Status status) {
    Standing standing = standing(List.of(sent(1)), event(1, status));

    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.nextSend().obstacle()).contains("already-sent");
  }

  @Test // an older one that is live counts although the latest was refused
  void looksAtEveryTransmission() {
    Standing standing =
        standing(List.of(sent(1), sent(2)), event(1, Status.SIGNED), event(2, Status.REFUSED));

    assertThat(standing.status()).isEqualTo(Status.REFUSED);
    assertThat(standing.nextSend())
        .isInstanceOfSatisfying(
            NextSend.AlreadySent.class,
            live -> assertThat(live.transmission().number()).isEqualTo(1));
  }

  @Test
  void showsWhatWasDispensedWhateverCameLater() {
    Standing standing =
        standing(List.of(sent(1), sent(2)), event(1, Status.DISPENSED), event(2, Status.REFUSED));

    assertThat(standing.status()).isEqualTo(Status.DISPENSED);
    assertThat(standing.nextSend().obstacle()).contains("already-dispensed");
  }

  @Test // a restored database has forgotten what the others still know
  void countsATransmissionThatOnlyOthersKnow() {
    Standing standing =
        standing(List.of(sent(1)), event(1, Status.REFUSED), event(2, Status.ISSUED));

    assertThat(standing.status()).isEqualTo(Status.ISSUED);
    assertThat(standing.nextSend().obstacle()).contains("already-sent");
  }

  @Test // taken over from another system: the pharmacy has it, no transmission of ours does
  void countsWhatReachedAPharmacyWithoutATransmission() {
    Standing standing =
        standing(List.of(), draft().is(Status.SIGNED, StatusSource.IMPORT, MORNING));

    assertThat(standing.status()).isEqualTo(Status.SIGNED);
    assertThat(standing.nextSend().obstacle()).contains("already-sent");
  }

  @Test
  void isNotSentOnceItWasTakenBack() {
    Standing standing =
        standing(
            List.of(sent(1)),
            event(1, Status.REFUSED),
            draft().is(Status.REVOKED, StatusSource.CLINIC, MORNING));

    assertThat(standing.nextSend().obstacle()).contains("prescription-revoked");
  }

  @Test
  void numbersOnFromTheHighest() {
    Standing standing =
        standing(List.of(sent(1)), event(1, Status.REFUSED), event(3, Status.WITHDRAWN));

    assertThat(standing.nextSend()).isEqualTo(new NextSend.Possible(4));
  }

  private static Standing standing(
      List<SentTransmission> sent, PrescriptionStatusChanged... events) {
    return Standing.of(sent, events.length == 0 ? Optional.empty() : Fold.of(List.of(events)));
  }

  private static SentTransmission sent(int number) {
    return new SentTransmission(
        PRESCRIPTION, number, id(number), new Route("NI", Channel.PLATFORM, PHARMACY, MORNING));
  }

  private static PrescriptionStatusChanged event(int number, Status status) {
    return draft().transmission(id(number), number).is(status, StatusSource.DISPATCH, MORNING);
  }

  private static StatusDraft draft() {
    return PrescriptionStatusChanged.draft(UUID.randomUUID(), PRESCRIPTION, NUMBER);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }
}
