package dev.scriptline.api.adoption;

import static dev.scriptline.api.Samples.harbourPharmacy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class AdoptionIntegrationTest extends Adopting {

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
}
