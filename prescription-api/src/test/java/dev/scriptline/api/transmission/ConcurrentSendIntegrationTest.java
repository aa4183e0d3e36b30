package dev.scriptline.api.transmission;

import static dev.scriptline.api.Samples.harbourPharmacy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.wire.Topics;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ConcurrentSendIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;

  @Test
  void sendsOnceWhenOneRequestComesManyTimes() throws Exception {
    Written written = clinic.prescription();
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());

    List<Answer> answers = allAtOnce(50, _ -> patients.send(written, "the-same", pharmacy));

    List<Answer> accepted = withStatus(answers, 202);
    assertThat(accepted).isNotEmpty();
    assertThat(accepted).extracting(Answer::body).containsOnly(accepted.getFirst().body());
    assertThat(withStatus(answers, 409))
        .hasSize(50 - accepted.size())
        .allSatisfy(answer -> assertThat(answer.text("/code")).isEqualTo("key-in-flight"));
    assertThat(requestsOnceAllWasPublished(written)).hasSize(1);
    assertThat(patients.look(written).json().at("/transmissions")).hasSize(1);
  }

  @Test
  void sendsOnceWhenManyDifferentRequestsCome() throws Exception {
    Written written = clinic.prescription();
    UUID pharmacy = clinic.pharmacy(harbourPharmacy());

    List<Answer> answers =
        allAtOnce(20, number -> patients.send(written, "key-" + number, pharmacy));

    assertThat(withStatus(answers, 202)).hasSize(1);
    assertThat(withStatus(answers, 409))
        .hasSize(19)
        .allSatisfy(answer -> assertThat(answer.text("/code")).isEqualTo("already-sent"));
    assertThat(requestsOnceAllWasPublished(written)).hasSize(1);
  }

  private interface Request {
    Answer send(int number);
  }

  private static List<Answer> allAtOnce(int count, Request request) throws Exception {
    List<Callable<Answer>> requests =
        IntStream.range(0, count)
            .<Callable<Answer>>mapToObj(number -> () -> request.send(number))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
    }
  }

  private static List<Answer> withStatus(List<Answer> answers, int status) {
    return answers.stream().filter(answer -> answer.status() == status).toList();
  }

  /** A relay publishes in order: when what was sent later is there, so is all that went before. */
  private List<PrescriptionRequested> requestsOnceAllWasPublished(Written written) {
    Written later = clinic.prescription();
    patients.send(later, clinic.pharmacy(harbourPharmacy()));
    others.hear(
        Topics.REQUESTED, later.id(), PrescriptionRequested.class, events -> !events.isEmpty());
    return others.heard(Topics.REQUESTED, written.id(), PrescriptionRequested.class);
  }
}
