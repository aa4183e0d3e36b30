package dev.scriptline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.email.Fault.DoesThenCuts;
import dev.scriptline.dispatch.email.Fault.Says;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.dispatch.email.IrishOrders;
import dev.scriptline.events.Status;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What must be in no log, sought with the log turned up far beyond what anybody runs with. */
@ExtendWith(OutputCaptureExtension.class)
class CanaryIntegrationTest extends RunningDispatch {

  private static final List<String> LOUD =
      List.of("dev.scriptline", "org.springframework.web", "org.springframework.jdbc");

  private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

  @BeforeEach
  void turnUp() {
    LOUD.forEach(logger -> logging.setLogLevel(logger, LogLevel.TRACE));
  }

  @AfterEach
  void turnDown() {
    LOUD.forEach(logger -> logging.setLogLevel(logger, null));
  }

  @Test
  void neitherTokenNorPinNorPasswordNorPatientIsInTheLog(CapturedOutput output) {
    UUID mistaken = UUID.randomUUID();
    UUID forgetful = UUID.randomUUID();
    write(mistaken, "correct-horse", "pin-canary-77");
    write(forgetful, "password-canary-88", "pin-canary-77");
    PLATFORM.order("issue", "success-false:Sorry, Anna O’Hanlon-Testa", 1);
    UUID strange = ask(Orders.annas());
    awaitTold(strange, Status.UNCONFIRMED);
    UUID refused = ask(Orders.by(mistaken));
    UUID barred = ask(Orders.by(forgetful));
    UUID issued = ask(Orders.annas());
    awaitTold(refused, Status.DEFERRED);
    awaitTold(barred, Status.DEFERRED);
    awaitTold(strange, Status.REFUSED);
    awaitTold(issued, Status.ISSUED);

    String log = output.getAll();
    assertThat(log).contains(issued.toString());
    Stream.of(
            PLATFORM.issues(issued).getFirst(),
            "pin-canary-77",
            "password-canary-88",
            "correct-horse",
            "dr.murphy@",
            "Anna",
            "Testa",
            "Canary Quay",
            "anna.testa",
            "447700900123",
            "sandbox-client-secret")
        .forEach(canary -> assertThat(log.contains(canary)).as(canary).isFalse());
    assertThat(log.lines().anyMatch(line -> line.matches(".*(?<![\\w.:-])4711(?![\\w.-]).*")))
        .as("the PIN")
        .isFalse();
  }

  @Test
  void nothingOfAMailedPrescriptionIsInTheLog(CapturedOutput output) {
    POST.harm(Step.RCPT, new Says("550 5.1.1 no mailbox for canary-words"));
    UUID bounced = ask(IrishOrders.seans());
    awaitTold(bounced, Status.BOUNCED);
    POST.harm(Step.DOT, new DoesThenCuts(""));
    UUID unconfirmed = ask(IrishOrders.seans());
    awaitTold(unconfirmed, Status.NEEDS_HUMAN);
    UUID incomplete = ask(IrishOrders.irish().patient("Se\u00e1n \u674e", "Canaryson").order());
    awaitTold(incomplete, Status.REFUSED);
    UUID emailed = ask(IrishOrders.seans());
    awaitTold(emailed, Status.EMAILED);

    String log = output.getAll();
    assertThat(log).contains(emailed.toString());
    Stream.of(
            "Seán",
            "leabh",
            "Canaryson",
            "17 March 1979",
            "1979-03-17",
            "Bóthar",
            "Canary Quay",
            "sean.testa",
            "353871234567",
            "Wegovy",
            "Orla",
            "quay.pharmacy@",
            "canary-words")
        .forEach(canary -> assertThat(log.contains(canary)).as(canary).isFalse());
  }

  private void write(UUID prescriber, String password, String pin) {
    desk()
        .put(
            "operations",
            "/api/prescribers/%s/credentials".formatted(prescriber),
            "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"%s\",\"pin\":\"%s\"}"
                .formatted(password, pin));
  }
}
