package dev.scriptline.api.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The same file once more, at once, and after a restore. */
@ApiTest
class RepeatedAdoptionIntegrationTest extends Adopting {

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
}
