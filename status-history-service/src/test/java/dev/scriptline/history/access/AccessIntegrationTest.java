package dev.scriptline.history.access;

import static dev.scriptline.history.PrescriptionSample.at;
import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessIntegrationTest extends RunningDesk {

  private final PrescriptionSample prescription = prescription();
  private final UUID anna = UUID.randomUUID();

  @BeforeEach
  void approve() {
    tell(
        List.of(
            PrescriptionStatusChanged.draft(
                    UUID.randomUUID(), prescription.id(), prescription.number())
                .ownerTag(tag(anna))
                .is(Status.APPROVED, StatusSource.CLINIC, at(0))));
    readOnce(path("timeline"), timeline -> timeline.path("steps").size() == 1);
  }

  @Test
  void tellsAPatientWhoHasRead() {
    read(path("timeline") + "?purpose=complaint");

    JsonNode accesses = json(ask(path("accesses"), patient(anna), "*/*")).path("accesses");

    assertThat(accesses.get(0).path("role").asString()).isEqualTo("patient");
    assertThat(accesses.get(0).path("who").asString()).isEqualTo(tag(anna));
    assertThat(accesses.get(0).path("purpose").asString()).isEqualTo("own");
    assertThat(accesses.get(0).path("what").asString()).isEqualTo("accesses");
    assertThat(accesses.get(1).path("role").asString()).isEqualTo("support");
    assertThat(accesses.get(1).path("purpose").asString()).isEqualTo("complaint");
    assertThat(accesses.get(1).path("what").asString()).isEqualTo("timeline");
  }

  @Test
  void tellsAPatientNothingOfAnothersPrescription() {
    HttpResponse<byte[]> anothers = ask(path("accesses"), patient(UUID.randomUUID()), "*/*");
    HttpResponse<byte[]> nobodys =
        ask("/api/prescriptions/%s/accesses".formatted(UUID.randomUUID()), patient(anna), "*/*");

    assertProblem(anothers, 404, "prescription-not-found");
    assertProblem(nobodys, 404, "prescription-not-found");
    assertThat(json(anothers).path("detail")).isEqualTo(json(nobodys).path("detail"));
  }

  @Test // what came from the system before names no owner
  void tellsNoPatientOfWhatHasNoOwner() {
    PrescriptionSample imported = prescription();
    tell(List.of(imported.transmission(1).is(Status.PRINTED, StatusSource.IMPORT, at(0))));
    String path = "/api/prescriptions/%s/".formatted(imported.id());
    readOnce(path + "timeline", timeline -> timeline.path("steps").size() == 1);

    assertProblem(ask(path + "accesses", patient(anna), "*/*"), 404, "prescription-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "evidence", "accesses"})
  void answersNothingThatItCannotRecord(String what) throws SQLException {
    execute("revoke insert on access_record from " + service());
    try {
      HttpResponse<byte[]> answer = ask(path(what), staff("support"), "*/*");

      assertProblem(answer, 503, "access-not-recorded");
      assertThat(text(answer)).doesNotContain(prescription.number().value());
    } finally {
      execute("grant insert on access_record to " + service());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access_record set who = 'nobody'",
        "delete from access_record",
        "truncate access_record"
      })
  void forgetsNothing(String sql) {
    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(sql));
  }

  @Test
  void countsAFoundPrescriptionAsRead() {
    readOnce(
        "/api/prescriptions?number=" + prescription.number(), page -> page.has("prescriptions"));

    assertThat(read(path("accesses")).path("accesses").findValuesAsString("what"))
        .contains("search");
  }

  @Test
  void isATableForThoseWhoWantOne() {
    assertThat(readTable(path("accesses")).lines().findFirst())
        .hasValue("at,who,role,purpose,what");
  }

  /** What each role may ask for at all; whose it is comes after that. */
  @ParameterizedTest
  @CsvSource({
    "/api/prescriptions, support",
    "/api/prescriptions/{id}/timeline, support",
    "/api/prescriptions/{id}/evidence, support",
    "/api/prescriptions/{id}/accesses, support patient",
    "/api/alarms, support",
    "/api/reports/lifecycle, support"
  })
  void isOpenOnlyToThoseItIsMeantFor(String path, String allowed) {
    String address = path.replace("{id}", prescription.id().toString());
    for (String role : List.of("support", "operations", "intake", "patient")) {
      String token = role.equals("patient") ? patient(anna) : staff(role);
      assertThat(ask(address, token, "*/*").statusCode())
          .as("%s as %s", path, role)
          .isEqualTo(List.of(allowed.split(" ")).contains(role) ? 200 : 403);
    }
    assertThat(ask(address, "", "*/*").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"support,404", "operations,403", "intake,403", "patient,403"})
  void letsOnlySupportSearchByToken(String role, int status) {
    assertThat(submit("/api/prescriptions/search", staff(role), "{\"token\":\"RX0\"}").statusCode())
        .isEqualTo(status);
  }

  private String path(String what) {
    return "/api/prescriptions/%s/%s".formatted(prescription.id(), what);
  }

  private static String tag(UUID patient) {
    return KeyedTag.ofBase64(infrastructure.keys().get("OWNER_TAG_KEY")).tag(patient.toString());
  }

  private static String service() {
    return infrastructure.database().roles().service().user();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
