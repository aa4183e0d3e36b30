package dev.scriptline.api.adoption;

import static dev.scriptline.api.Samples.harbourPharmacy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class AdoptionIntegrationTest {

  private static final String HEADER = "prescription_id,token,srx_status,updated_at\n";
  private static final String AUGUST = "2026-08-14T10:05:00Z";
  private static final String SEPTEMBER = "2026-09-14T10:05:00Z";

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired LocalInfrastructure infrastructure;

  @Test
  void tellsWhatTheSystemBeforeKnew() {
    Written written = clinic.prescription();
    String token = token();

    Answer answer = clinic.adopt(HEADER + row(written, token, "printed", AUGUST));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"rows\":1,\"transmissions\":1,\"events\":1}");
    PrescriptionReferenced reference = references(written, 1).getFirst();
    assertThat(reference.token()).isEqualTo(token);
    assertThat(reference.pharmacyId()).isNull();
    assertThat(reference.region()).isEqualTo("NI");
    PrescriptionStatusChanged told = imported(written, 1).getFirst();
    assertThat(told.status()).isEqualTo(Status.PRINTED);
    assertThat(told.occurredAt()).isEqualTo(Instant.parse(AUGUST));
    assertThat(told.transmissionNo()).isEqualTo(1);
    assertThat(told.transmissionId()).isEqualTo(reference.transmissionId());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(patients.look(written).text("/status")).isEqualTo("printed"));
  }

  @Test // the pharmacy that holds it knows nothing of us: sent again, it would be dispensed twice
  void letsNothingBeSentAgainThatMayBeLive() {
    for (String word : List.of("issued", "signed", "printed", "Awaiting Collection")) {
      Written written = clinic.prescription();
      clinic.adopt(HEADER + row(written, token(), word, AUGUST));

      Answer sent = patients.send(written, clinic.pharmacy(harbourPharmacy()));

      assertThat(sent.status()).as(word).isEqualTo(409);
      assertThat(sent.text("/code")).isEqualTo("already-sent");
      assertThat(sent.text("/sentence")).contains("was sent to a pharmacy on 14 August 2026");
    }
  }

  @Test
  void takesAWordThatItDoesNotKnowAsItStands() {
    Written written = clinic.prescription();

    clinic.adopt(HEADER + row(written, token(), "Awaiting Collection", AUGUST));

    PrescriptionStatusChanged told = imported(written, 1).getFirst();
    assertThat(told.status()).isEqualTo(Status.OTHER);
    assertThat(told.rawStatus()).isEqualTo("Awaiting Collection");
  }

  @Test
  void saysNothingNewOfTheSameFile() {
    Written written = clinic.prescription();
    String token = token();
    String file = HEADER + row(written, token, "issued", AUGUST);
    clinic.adopt(file);

    Answer again = clinic.adopt(file);
    Answer later = clinic.adopt(file + row(written, token, "dispensed", SEPTEMBER));

    assertThat(again.body()).isEqualTo("{\"rows\":1,\"transmissions\":0,\"events\":0}");
    assertThat(later.body()).isEqualTo("{\"rows\":2,\"transmissions\":0,\"events\":1}");
    assertThat(imported(written, 2))
        .extracting(PrescriptionStatusChanged::status)
        .containsExactly(Status.ISSUED, Status.DISPENSED);
    assertThat(references(written, 1)).hasSize(1);
  }

  @Test // both requests find nothing adopted; only one of them may tell
  void tellsOnceOfAFileThatComesTwiceAtOnce() {
    Written written = clinic.prescription();
    String file = HEADER + row(written, token(), "issued", AUGUST);

    List<CompletableFuture<Answer>> answers =
        List.of(
            CompletableFuture.supplyAsync(() -> clinic.adopt(file)),
            CompletableFuture.supplyAsync(() -> clinic.adopt(file)));

    assertThat(answers)
        .extracting(CompletableFuture::join)
        .extracting(answer -> answer.json().at("/events").asInt())
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test // issued, voided and issued anew: the second is the one that counts
  void numbersSeveralTokensByTheirTimes() {
    Written written = clinic.prescription();
    String file =
        HEADER
            + row(written, token(), "signed", SEPTEMBER)
            + row(written, token(), "voided", AUGUST);

    clinic.adopt(file);

    assertThat(imported(written, 2))
        .extracting(told -> told.transmissionNo() + " " + told.status())
        .containsExactly("1 VOIDED", "2 SIGNED");
  }

  @Test
  void takesAllOrNothingAndSaysWhatIsWrongByLine() {
    Written good = clinic.prescription();
    Written sentFromHere = clinic.prescription();
    patients.send(sentFromHere, clinic.pharmacy(harbourPharmacy()));
    String token = token();

    Answer answer =
        clinic.adopt(
            HEADER
                + row(good, token, "signed", AUGUST)
                + row(UUID.randomUUID(), token(), "signed", AUGUST)
                + row(sentFromHere, token(), "signed", AUGUST)
                + row(clinic.prescription(), token, "signed", SEPTEMBER)
                + "?,?,?,?\n");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors"))
        .extracting(error -> error.get("pointer").asString() + " " + error.get("code").asString())
        .containsExactlyInAnyOrder(
            "/3/prescription_id unknown-prescription",
            "/4/prescription_id sent-from-here",
            "/5/token token-of-another-prescription",
            "/6/prescription_id malformed",
            "/6/srx_status malformed",
            "/6/updated_at malformed");
    assertThat(clinic.adopt(HEADER + row(good, token, "signed", AUGUST)).text("/transmissions"))
        .as("nothing was left by the first")
        .isEqualTo("1");
  }

  @Test // its own id and number come back, so that callbacks still find it
  void adoptsTheSameOnceMoreAfterARestore() throws SQLException {
    Written written = clinic.prescription();
    String file = HEADER + row(written, token(), "signed", AUGUST);
    clinic.adopt(file);
    PrescriptionStatusChanged told = imported(written, 1).getFirst();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(patients.look(written).text("/status")).isEqualTo("signed"));
    forget(written);

    Answer again = clinic.adopt(file);

    assertThat(again.text("/events")).as(again.body()).isEqualTo("1");
    assertThat(imported(written, 2))
        .extracting(
            PrescriptionStatusChanged::eventId,
            PrescriptionStatusChanged::transmissionId,
            PrescriptionStatusChanged::transmissionNo)
        .containsOnly(tuple(told.eventId(), told.transmissionId(), 1));
  }

  @Test
  void neverShowsTheToken(CapturedOutput output) {
    Written written = clinic.prescription();
    String token = token();
    clinic.adopt(HEADER + row(written, token, "signed", AUGUST));

    Answer refused = clinic.adopt(HEADER + row(UUID.randomUUID(), token, "signed", AUGUST));

    assertThat(references(written, 1)).isNotEmpty();
    assertThat(refused.body()).doesNotContain(token);
    assertThat(output.getAll()).doesNotContain(token);
    assertThat(others.records(Topics.STATUS))
        .noneMatch(it -> new String(it.value()).contains(token));
  }

  /** What a restore to before the adoption would leave; what others know remains. */
  private void forget(Written written) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          with gone as (
            delete from adopted_status using adopted_transmission t
            where t.id = transmission_id and t.prescription_id = '%1$s')
          select 1
          """
              .formatted(written.id()));
      statement.execute(
          "delete from adopted_transmission where prescription_id = '%s'".formatted(written.id()));
    }
  }

  private List<PrescriptionReferenced> references(Written written, int count) {
    return heard(Topics.REFERENCE, written, PrescriptionReferenced.class, count);
  }

  private List<PrescriptionStatusChanged> imported(Written written, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> importedSoFar(written).size() >= count);
    return importedSoFar(written);
  }

  private List<PrescriptionStatusChanged> importedSoFar(Written written) {
    return others.heard(Topics.STATUS, written.id(), PrescriptionStatusChanged.class).stream()
        .filter(event -> event.source() == StatusSource.IMPORT)
        .toList();
  }

  private <T extends PrescriptionEvent> List<T> heard(
      String topic, Written written, Class<T> type, int count) {
    return others.hear(topic, written.id(), type, events -> events.size() >= count);
  }

  private static String row(Written written, String token, String word, String updatedAt) {
    return row(written.id(), token, word, updatedAt);
  }

  private static String row(UUID prescription, String token, String word, String updatedAt) {
    return "%s,%s,%s,%s\n".formatted(prescription, token, word, updatedAt);
  }

  private static String token() {
    return "RX" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }
}
