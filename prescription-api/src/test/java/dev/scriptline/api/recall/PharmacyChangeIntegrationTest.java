package dev.scriptline.api.recall;

import static dev.scriptline.api.OtherServices.about;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.terenurePharmacy;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** It goes to the other pharmacy only once it is confirmed that the first has it no more. */
@ApiTest
class PharmacyChangeIntegrationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;

  @ParameterizedTest // whatever ended it: voided, withdrawn before it left, refused meanwhile
  @EnumSource(names = {"VOIDED", "WITHDRAWN", "REFUSED"})
  void sendsItOnlyOnceTheFirstIsConfirmedToBeGone(Status ended) {
    Written written = clinic.prescription();
    UUID first = send(written);
    UUID riverside = riverside();

    Answer answer = change(written, riverside);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    VoidRequested asked = voidAsked(written);
    assertThat(asked.transmissionId()).isEqualTo(first);
    assertThat(asked.requestId().toString()).isEqualTo(answer.text("/requestId"));
    assertThat(asked.reason()).isEqualTo(new Reason("pharmacy-change"));
    Answer waiting = patients.look(written);
    assertThat(waiting.text("/pharmacyChange/state")).isEqualTo("waiting");
    assertThat(waiting.text("/pharmacyChange/pharmacyName")).isEqualTo("Riverside Pharmacy");
    assertThat(requests(written)).hasSize(1);

    say(written, first, ended);

    awaitChange(written, "done");
    List<PrescriptionRequested> requests =
        others.hear(
            Topics.REQUESTED, written.id(), PrescriptionRequested.class, all -> all.size() == 2);
    assertThat(requests)
        .extracting(PrescriptionRequested::transmissionNo, PrescriptionRequested::pharmacyId)
        .last()
        .isEqualTo(tuple(2, riverside));
    assertThat(patients.look(written).text("/status")).isEqualTo("requested");
  }

  @Test
  void endsWithTheReasonOfARefusedVoid() {
    Written written = clinic.prescription();
    UUID first = send(written);
    say(written, first, Status.ISSUED);
    change(written, riverside());
    UUID requestId = voidAsked(written).requestId();

    others.say(
        PrescriptionStatusChanged.draft(
                EventIds.outcome(Status.VOID_REFUSED, requestId),
                written.id(),
                new PrescriptionNumber(written.number()))
            .transmission(first, 1)
            .reason(new Reason("already-dispensed"))
            .is(Status.VOID_REFUSED, StatusSource.DISPATCH, NOW));

    awaitChange(written, "refused");
    Answer seen = patients.look(written);
    assertThat(seen.text("/pharmacyChange/reason")).isEqualTo("already-dispensed");
    assertThat(seen.text("/pharmacyChange/words")).contains("handed out");
    assertThat(requests(written)).hasSize(1);
    assertThat(seen.text("/possible/send/reason")).isEqualTo("already-sent");
  }

  @Test // the first pharmacy was quicker
  void endsWhereItWasDispensedMeanwhile() {
    Written written = clinic.prescription();
    UUID first = send(written);
    change(written, riverside());

    say(written, first, Status.DISPENSED);

    awaitChange(written, "refused");
    assertThat(patients.look(written).text("/pharmacyChange/reason"))
        .isEqualTo("already-dispensed");
    assertThat(requests(written)).hasSize(1);
  }

  @Test // a void cannot be undone: what the rules refuse is refused before it
  void voidsNothingForAPharmacyThatCannotHaveIt() {
    Written written = clinic.prescription();
    UUID harbour = clinic.pharmacy(harbourPharmacy());
    assertThat(patients.send(written, harbour).status()).isEqualTo(202);

    Answer noBranch = change(written, clinic.pharmacy(without(harbourPharmacy(), "branchId")));
    Answer elsewhere = change(written, clinic.pharmacy(terenurePharmacy()));
    Answer same = change(written, harbour);
    Answer unknown = change(written, UUID.randomUUID());

    assertThat(List.of(noBranch, elsewhere, same, unknown))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422))
        .extracting(answer -> answer.text("/code"))
        .containsExactly(
            "no-branch-id", "pharmacy-in-other-region", "same-pharmacy", "unknown-pharmacy");
    assertThat(others.heard(Topics.REQUESTED, written.id(), VoidRequested.class)).isEmpty();
  }

  @Test
  void isOneChangeHoweverOftenItIsAskedFor() {
    Written written = clinic.prescription();
    UUID first = send(written);
    UUID riverside = riverside();
    Answer answer = change(written, riverside);

    Answer again = change(written, riverside);
    Answer another = change(written, riverside());

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.text("/requestId")).isEqualTo(answer.text("/requestId"));
    assertThat(another.status()).isEqualTo(409);
    assertThat(another.text("/code")).isEqualTo("change-under-way");
    assertThat(another.text("/transmissionId")).isEqualTo(first.toString());
    assertThat(patients.look(written).text("/possible/pharmacyChange/reason"))
        .isEqualTo("change-under-way");
    say(written, first, Status.VOIDED);
    awaitChange(written, "done");
    assertThat(others.heard(Topics.REQUESTED, written.id(), VoidRequested.class)).hasSize(1);
    assertThat(
            others.hear(
                Topics.REQUESTED, written.id(), PrescriptionRequested.class, all -> all.size() > 1))
        .hasSize(2);
  }

  @Test // the rules are asked again: what was possible need not be possible any more
  void sendsByTheSameRulesAsEverySending() {
    Written written = clinic.prescription();
    UUID first = send(written);
    UUID riverside = riverside();
    change(written, riverside);
    clinic.put("pharmacies", riverside, without(harbourPharmacy(), "branchId"));

    say(written, first, Status.VOIDED);

    awaitChange(written, "refused");
    Answer seen = patients.look(written);
    assertThat(seen.text("/pharmacyChange/reason")).isEqualTo("no-branch-id");
    assertThat(seen.text("/status")).isEqualTo("voided");
    assertThat(seen.json().at("/possible/send/allowed").asBoolean()).isTrue();
    assertThat(requests(written)).hasSize(1);
  }

  private Answer change(Written written, UUID pharmacy) {
    return patients.ask(written, "pharmacy-change", PatientApp.to("NI", pharmacy));
  }

  private UUID riverside() {
    return clinic.pharmacy(
        with(with(harbourPharmacy(), "name", "Riverside Pharmacy"), "branchId", "B-0043"));
  }

  private VoidRequested voidAsked(Written written) {
    return others
        .hear(Topics.REQUESTED, written.id(), VoidRequested.class, asked -> !asked.isEmpty())
        .getLast();
  }

  private List<PrescriptionRequested> requests(Written written) {
    return others.heard(Topics.REQUESTED, written.id(), PrescriptionRequested.class);
  }

  private UUID send(Written written) {
    Answer sent = patients.send(written, clinic.pharmacy(harbourPharmacy()));
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    return UUID.fromString(sent.text("/transmissionId"));
  }

  private void say(Written written, UUID transmission, Status status) {
    others.say(about(written, transmission, 1).attempt(1).is(status, StatusSource.DISPATCH, NOW));
  }

  private void awaitChange(Written written, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(patients.look(written).text("/pharmacyChange/state")).isEqualTo(state));
  }
}
