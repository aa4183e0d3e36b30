package dev.scriptline.api.adoption;

import static org.awaitility.Awaitility.await;

import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.OtherServices;
import dev.scriptline.api.PatientApp;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of the system before, and what the others hear of it. */
abstract class Adopting {

  static final String HEADER = "prescription_id,token,srx_status,updated_at\n";
  static final String AUGUST = "2026-08-14T10:05:00Z";
  static final String SEPTEMBER = "2026-09-14T10:05:00Z";

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired LocalInfrastructure infrastructure;

  List<PrescriptionReferenced> references(Written written, int count) {
    return heard(Topics.REFERENCE, written, PrescriptionReferenced.class, count);
  }

  List<PrescriptionStatusChanged> imported(Written written, int count) {
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

  static String row(Written written, String token, String word, String updatedAt) {
    return row(written.id(), token, word, updatedAt);
  }

  static String row(UUID prescription, String token, String word, String updatedAt) {
    return "%s,%s,%s,%s\n".formatted(prescription, token, word, updatedAt);
  }

  static String token() {
    return "RX" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }
}
