package dev.scriptline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

/** A clinic's system: puts what a test needs, each under an id of its own. */
public class ClinicSystem {

  private final Api api;
  private final String token;

  ClinicSystem(Api api, String token) {
    this.api = api;
    this.token = token;
  }

  /** What a test sends to a pharmacy. */
  public record Written(UUID id, UUID patientId, String number, String contentHash) {}

  public Api.Answer put(String kind, UUID id, Map<String, Object> content) {
    return api.put("/intake/%s/%s".formatted(kind, id), token, content);
  }

  /** Sends the file of the system that was replaced. */
  public Api.Answer adopt(String csv) {
    return api.postCsv("/intake/adoption:import", token, csv);
  }

  public UUID patient(Map<String, Object> particulars) {
    return created("patients", particulars);
  }

  public UUID prescriber() {
    return prescriber(Samples.drMurphy());
  }

  public UUID prescriber(Map<String, Object> particulars) {
    return created("prescribers", particulars);
  }

  public UUID pharmacy(Map<String, Object> particulars) {
    return created("pharmacies", particulars);
  }

  /** A prescription of a patient of its own. */
  public Written prescription() {
    return prescription(patient(Samples.anna()));
  }

  public Written prescription(UUID patientId) {
    return prescription(patientId, Samples.wegovyStarter(patientId, prescriber()));
  }

  public Written prescription(UUID patientId, Map<String, Object> content) {
    return written(UUID.randomUUID(), patientId, content);
  }

  public Written written(UUID id, UUID patientId, Map<String, Object> content) {
    Api.Answer answer = put("prescriptions", id, content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new Written(id, patientId, answer.text("/number"), answer.text("/contentHash"));
  }

  private UUID created(String kind, Map<String, Object> content) {
    UUID id = UUID.randomUUID();
    Api.Answer answer = put(kind, id, content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return id;
  }
}
