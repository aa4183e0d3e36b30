package dev.scriptline.api.intake;

import static dev.scriptline.api.Samples.address;
import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.drByrne;
import static dev.scriptline.api.Samples.drMurphy;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.irishAddress;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api;
import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class IntakeIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired Api api;
  @Autowired Tokens tokens;

  @Test
  void answersCreatedFirstAndOkThereafter() {
    for (Map.Entry<String, Map<String, Object>> one :
        Map.of("patients", anna(), "prescribers", drMurphy(), "pharmacies", harbourPharmacy())
            .entrySet()) {
      UUID id = UUID.randomUUID();

      assertThat(clinic.put(one.getKey(), id, one.getValue()).status()).isEqualTo(201);
      assertThat(clinic.put(one.getKey(), id, one.getValue()).status()).isEqualTo(200);
    }
  }

  @Test
  void saysEverythingThatIsWrongAtOnceAndWhoMendsIt() {
    Map<String, Object> patient = without(anna(), "firstName");
    patient.put("gender", "F");
    patient.put("dateOfBirth", "05/06/1985");
    patient.put("email", "anna at home");
    patient.put("phone", "none");
    patient.put("address", with(address("12 Lagan Row", " ", "BT1 1AA"), "country", "UK"));

    Answer answer = clinic.put("patients", UUID.randomUUID(), patient);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.text("/code")).isEqualTo("required");
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder(
            "/firstName",
            "/gender",
            "/dateOfBirth",
            "/email",
            "/phone",
            "/address/city",
            "/address/country");
    assertThat(answer.json().at("/errors"))
        .allSatisfy(error -> assertThat(error.get("mendedBy").asString()).isEqualTo("clinic"));
    assertThat(answer.body()).doesNotContain("anna at home", "05/06/1985", "Lagan");
  }

  @Test
  void saysEverythingThatIsWrongWithAPrescriber() {
    Map<String, Object> prescriber = with(without(drByrne(), "register"), "phone", "none");
    prescriber.put("email", "aoife at work");
    prescriber.put("address", without(irishAddress("1 Clinic Lane", "Cork", "T12 XY34"), "city"));

    Answer answer = clinic.put("prescribers", UUID.randomUUID(), prescriber);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder("/register", "/phone", "/email", "/address/city");
    assertThat(answer.body()).doesNotContain("aoife", "Clinic Lane");
  }

  @Test
  void refusesBirthsThatCannotBe() {
    assertThat(clinic.put("patients", UUID.randomUUID(), with(anna(), "dateOfBirth", "2199-01-01")))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(422))
        .satisfies(answer -> assertThat(pointers(answer)).containsExactly("/dateOfBirth"));
  }

  @Test // what the database cannot keep must not become a 500
  void refusesDamagedText() {
    for (String damaged : List.of("\\u0000", "\\ud800")) {
      String patient = new JsonMapper().writeValueAsString(anna()).replace("Anna", damaged);

      Answer answer = api.put("/intake/patients/" + UUID.randomUUID(), tokens.intake(), patient);

      assertThat(answer.status()).as(damaged).isEqualTo(422);
      assertThat(pointers(answer)).containsExactly("/firstName");
    }
  }

  @Test
  void refusesPharmaciesOfRegionsThatAreNotServed() {
    Answer answer =
        clinic.put("pharmacies", UUID.randomUUID(), with(harbourPharmacy(), "region", "ZZ"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/code")).isEqualTo("unknown-region");
  }

  @Test // two workers of one clinic's system send the same new patient at once
  void keepsOneOfManyFirstRequests() throws Exception {
    UUID id = UUID.randomUUID();
    Callable<Integer> put = () -> clinic.put("patients", id, anna()).status();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          threads.invokeAll(List.of(put, put, put, put, put, put, put, put));

      assertThat(answers).extracting(Future::get).containsOnly(200, 201).containsOnlyOnce(201);
    }
  }

  private static List<String> pointers(Answer answer) {
    return answer
        .json()
        .at("/errors")
        .valueStream()
        .map((JsonNode error) -> error.get("pointer").asString())
        .toList();
  }
}
