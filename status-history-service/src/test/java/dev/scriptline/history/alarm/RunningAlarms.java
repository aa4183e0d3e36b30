package dev.scriptline.history.alarm;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What somebody at the desk sees of the alarms of one prescription. */
abstract class RunningAlarms extends RunningDesk {

  final PrescriptionSample prescription = prescription();
  final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired MeterRegistry meters;

  JsonNode open(String kind) {
    return open(prescription, kind, Duration.ofSeconds(20));
  }

  JsonNode open(PrescriptionSample whose, String kind, Duration patience) {
    return await(kind)
        .atMost(patience)
        .until(() -> find(whose, "open", kind), found -> !found.isMissingNode());
  }

  void cleared(String kind) {
    await(kind + " is cleared")
        .atMost(Duration.ofSeconds(20))
        .until(() -> !find(prescription, "cleared", kind).isMissingNode());
    assertThat(find(prescription, "open", kind).isMissingNode()).isTrue();
  }

  JsonNode find(PrescriptionSample whose, String state, String kind) {
    return read("/api/alarms?state=%s&kind=%s".formatted(state, kind))
        .path("alarms")
        .valueStream()
        .filter(alarm -> alarm.path("prescriptionId").asString("").equals(whose.id().toString()))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  PrescriptionStatusChanged sent(Status status, StatusSource source, Duration ago) {
    return prescription.transmission(1).is(status, source, now.minus(ago));
  }
}
