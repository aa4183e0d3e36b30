package dev.scriptline.api;

import static dev.scriptline.api.Samples.address;
import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.drMurphy;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.wire.TopicDefinition;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is personal is sought wherever it must not be: on every topic and in the logs. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryIntegrationTest {

  private static final List<String> CANARIES =
      List.of(
          "Canariensis",
          "Serinus",
          "serinus@example.org",
          "447700900987",
          "7700 900987",
          "1971-03-04",
          "Birdcage Walk",
          "BT9 9ZZ",
          "a canary in the notes",
          "sing twice a day");

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired OtherServices others;
  @Autowired LocalInfrastructure infrastructure;

  @Test
  void leavesNothingPersonalOnTopicsAndInLogs(CapturedOutput output) throws SQLException {
    UUID patient = clinic.patient(serinus());
    Written written = clinic.prescription(patient, singing(patient));
    patients.send(written, clinic.pharmacy(harbourPharmacy()));
    patients.look(written);
    refusals(patient, written);
    assertThat(faultOfTheDatabase().status()).isEqualTo(500);
    others.hear(
        Topics.REQUESTED, written.id(), PrescriptionRequested.class, events -> !events.isEmpty());

    List<String> everything = new ArrayList<>();
    for (TopicDefinition topic : Topics.ALL) {
      others.records(topic.name()).forEach(record -> everything.add(asText(record)));
    }
    assertThat(everything).isNotEmpty();
    assertThat(output.getAll()).contains("A request failed unexpectedly");
    for (String canary : CANARIES) {
      assertThat(everything).as("topics").noneMatch(record -> record.contains(canary));
      assertThat(output.getAll()).as("logs").doesNotContain(canary);
    }
    assertThat(everything).as("topics").noneMatch(record -> record.contains(patient.toString()));
  }

  /** What goes wrong is where logs tend to talk. */
  private void refusals(UUID patient, Written written) {
    clinic.put("patients", patient, with(serinus(), "gender", "canary-gender"));
    clinic.put("patients", UUID.randomUUID(), with(serinus(), "phone", List.of("7700 900987")));
    patients.send(written, clinic.pharmacy(harbourPharmacy()));
    patients.send(patient, written.id(), "Serinus", "{\"region\": \"Canariensis\"");
    patients.get(patient, "/api/pharmacies?region=Canariensis");
  }

  /** PostgreSQL's own words about a row that it refuses quote the row. */
  private Api.Answer faultOfTheDatabase() throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "alter table patient add constraint no_more check (last_name <> 'Canariensis') not valid");
      try {
        return clinic.put("patients", UUID.randomUUID(), serinus());
      } finally {
        statement.execute("alter table patient drop constraint no_more");
      }
    }
  }

  private Map<String, Object> singing(UUID patient) {
    UUID prescriber = UUID.randomUUID();
    clinic.put("prescribers", prescriber, drMurphy());
    Map<String, Object> content =
        with(wegovyStarter(patient, prescriber), "notes", "a canary in the notes");
    Map<String, Object> item =
        Map.of(
            "apid", "42220711000001104",
            "description", "Seed",
            "quantity", "1",
            "directions", "sing twice a day");
    return with(content, "items", List.of(item));
  }

  private static Map<String, Object> serinus() {
    Map<String, Object> patient = with(anna(), "firstName", "Serinus");
    patient.put("lastName", "Canariensis");
    patient.put("email", "serinus@example.org");
    patient.put("phone", "+44 7700 900987");
    patient.put("dateOfBirth", "1971-03-04");
    patient.put("address", address("7 Birdcage Walk", "Belfast", "BT9 9ZZ"));
    return patient;
  }

  private static String asText(WireEvent record) {
    return record.key() + record.headers() + new String(record.value(), UTF_8);
  }
}
