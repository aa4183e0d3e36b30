package dev.scriptline.api.idempotency;

import static dev.scriptline.api.Samples.harbourPharmacy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.PatientApp;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class KeyExpiryIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;
  @Autowired LocalInfrastructure infrastructure;
  @Autowired KeyPurge purge;

  private UUID pharmacy = UUID.randomUUID();
  private Written written = new Written(UUID.randomUUID(), UUID.randomUUID(), "", "");
  private String key = "";

  @BeforeEach
  void send() {
    pharmacy = clinic.pharmacy(harbourPharmacy());
    written = clinic.prescription();
    key = UUID.randomUUID().toString();
    assertThat(patients.send(written, key, pharmacy).status()).isEqualTo(202);
  }

  @Test
  void keepsAnAnswerForThirtyDays() throws SQLException {
    age(29);
    purge.purge();

    assertThat(patients.send(written, key, pharmacy).status()).isEqualTo(202);
  }

  @Test // purged or not: the answer must not depend on when the purge last ran
  void decidesAnewAfterThirtyDays() throws SQLException {
    age(30);

    Answer unpurged = patients.send(written, key, pharmacy);
    purge.purge();

    assertThat(unpurged.status()).isEqualTo(409);
    assertThat(unpurged.text("/code")).isEqualTo("already-sent");
    assertThat(patients.send(written, key, pharmacy).status()).isEqualTo(409);
    assertThat(rows()).isZero();
  }

  private void age(int days) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        PreparedStatement update =
            owner.prepareStatement(
                "update idempotency_key set expires_at = expires_at - make_interval(days => ?)"
                    + " where key = ?")) {
      update.setInt(1, days);
      update.setString(2, key);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private int rows() throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        PreparedStatement count =
            owner.prepareStatement("select count(*) from idempotency_key where key = ?")) {
      count.setString(1, key);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
