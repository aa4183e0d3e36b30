package dev.scriptline.api.readiness;

import static dev.scriptline.api.Samples.drByrne;
import static dev.scriptline.api.Samples.drMurphy;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.terenurePharmacy;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api;
import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.Tokens;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class ReadinessIntegrationTest {

  private static final UUID OURS = UUID.fromString("c0ffee00-0000-4000-8000-000000000201");
  private static final UUID DOCTOR = UUID.fromString("c0ffee00-0000-4000-8000-000000000202");

  @Autowired ClinicSystem clinic;
  @Autowired Api api;
  @Autowired Tokens tokens;
  @Autowired LocalInfrastructure infrastructure;

  /** Other tests leave pharmacies and prescribers that lack something. */
  @BeforeEach
  void startWithNobody() throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      for (String table :
          List.of(
              "pharmacy_change",
              "transmission",
              "prescription_item",
              "prescription",
              "prescriber",
              "pharmacy")) {
        statement.execute("delete from " + table);
      }
    }
  }

  @Test
  void isGreenWhereEverythingIsThere() {
    clinic.put("pharmacies", OURS, harbourPharmacy());
    clinic.put("prescribers", DOCTOR, drMurphy());

    Answer answer = readiness("NI");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json())
        .extracting(check -> check.get("name").asString())
        .containsExactly("sign-in", "prescribers", "pharmacies", "mailboxes");
    assertThat(answer.json())
        .allSatisfy(check -> {
          assertThat(check.get("ok").asBoolean()).as(check.toString()).isTrue();
          assertThat(check.get("side").asString()).isEqualTo("ours");
          assertThat(check.get("found").asString()).isNotBlank();
          assertThat(check.get("remedy").asString()).isNotBlank();
          assertThat(check.get("mendedBy").asString()).isNotBlank();
        });
    assertThat(check("NI", "pharmacies").get("branchIds"))
        .extracting(JsonNode::asString)
        .containsExactly("B-0042");
    assertThat(check("NI", "prescribers").get("prescriberIds"))
        .extracting(JsonNode::asString)
        .containsExactly(DOCTOR.toString());
  }

  @Test
  void namesThePharmacyThatThePlatformDoesNotKnow() {
    clinic.put("pharmacies", OURS, without(harbourPharmacy(), "branchId"));

    JsonNode check = check("NI", "pharmacies");

    assertThat(check.get("ok").asBoolean()).isFalse();
    assertThat(check.get("found").asString())
        .contains("Harbour Pharmacy, Bangor (no-branch-id)", "1 of 1");
    assertThat(check.get("remedy").asString()).contains("branch id");
    assertThat(check.get("mendedBy").asString()).isEqualTo("support");
  }

  @Test
  void namesThePharmaciesWithoutAnAllowedMailbox() {
    clinic.put("pharmacies", OURS, terenurePharmacy());
    clinic.pharmacy(without(with(terenurePharmacy(), "name", "No Box"), "mailbox"));
    clinic.pharmacy(
        with(with(terenurePharmacy(), "name", "Open Box"), "mailbox", "box@example.org"));

    JsonNode check = check("IE", "mailboxes");

    assertThat(check.get("ok").asBoolean()).isFalse();
    assertThat(check.get("found").asString())
        .contains("No Box, Dublin 6W (no-mailbox)", "Open Box, Dublin 6W (recipient-not-allowed)")
        .doesNotContain("Terenure");
    assertThat(check.get("remedy").asString()).contains("securemail.example.org");
    assertThat(check("IE", "pharmacies").get("ok").asBoolean()).isTrue();
  }

  @Test
  void doesNotCountClosedPharmacies() {
    clinic.put("pharmacies", OURS, harbourPharmacy());
    clinic.pharmacy(with(without(harbourPharmacy(), "branchId"), "closed", true));

    assertThat(check("NI", "pharmacies").get("ok").asBoolean()).isTrue();
  }

  @Test
  void isNotReadyWithoutAPharmacyOrAPrescriber() {
    assertThat(check("NI", "pharmacies").get("ok").asBoolean()).isFalse();
    assertThat(check("IE", "mailboxes").get("ok").asBoolean()).isFalse();
    assertThat(check("IE", "prescribers").get("ok").asBoolean()).isFalse();
  }

  @Test // what Ireland wants of its own doctors is not wanted of Northern Ireland's
  void namesThePrescriberAndWhatIsMissing() {
    clinic.put("prescribers", DOCTOR, without(drByrne(), "qualifications", "address"));
    clinic.prescriber(drMurphy());

    JsonNode check = check("IE", "prescribers");

    assertThat(check.get("ok").asBoolean()).isFalse();
    assertThat(check.get("found").asString())
        .contains("Dr Aoife Byrne (qualifications, address)")
        .doesNotContain("Murphy");
    assertThat(check.get("mendedBy").asString()).isEqualTo("clinic");
    assertThat(check("NI", "prescribers").get("ok").asBoolean()).isTrue();
  }

  @Test // nobody's matter would be nobody's to mend
  void namesAPrescriberOfNoAcceptedRegisterEverywhere() {
    clinic.prescriber(with(drMurphy(), "register", "General Medical"));

    assertThat(check("NI", "prescribers").get("found").asString())
        .contains("Dr Orla Murphy (register)");
    assertThat(check("IE", "prescribers").get("found").asString()).contains("Dr Orla Murphy");
  }

  @Test
  void refusesRegionsThatAreNotServed() {
    assertThat(readiness("ZZ").text("/code")).isEqualTo("unknown-region");
  }

  @Test
  void saysWhenTheKeysOfTheProviderCannotBeRead() {
    Check check = new SignInCheck("http://127.0.0.1:1/nobody").check();

    assertThat(check.ok()).isFalse();
    assertThat(check.found()).contains("http://127.0.0.1:1/nobody");
    assertThat(check.mendedBy()).isEqualTo("operations");
  }

  private JsonNode check(String region, String name) {
    return readiness(region)
        .json()
        .valueStream()
        .filter(check -> check.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Answer readiness(String region) {
    return api.get("/api/readiness?region=" + region, tokens.scoped("operations"));
  }
}
