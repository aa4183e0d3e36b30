package dev.scriptline.api;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ClinicSystem.Written;
import java.util.Map;
import java.util.UUID;

/** What a patient does. */
public class PatientApp {

  private final Api api;
  private final Tokens tokens;

  PatientApp(Api api, Tokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  /** Sends under a new key. */
  public Answer send(Written prescription, UUID pharmacyId) {
    return send(prescription, UUID.randomUUID().toString(), pharmacyId);
  }

  public Answer send(Written prescription, String key, UUID pharmacyId) {
    return send(prescription.patientId(), prescription.id(), key, to("NI", pharmacyId));
  }

  public Answer send(UUID patientId, UUID prescriptionId, String key, Object body) {
    return api.post(
        "/api/prescriptions/%s/transmissions".formatted(prescriptionId),
        tokens.patient(patientId),
        body,
        "Idempotency-Key",
        key);
  }

  /** Asks for something to be done with what was sent. */
  public Answer ask(Written prescription, String verb, Object body) {
    return api.post(
        "/api/prescriptions/%s/%s".formatted(prescription.id(), verb),
        tokens.patient(prescription.patientId()),
        body);
  }

  public Answer look(Written prescription) {
    return get(prescription.patientId(), "/api/prescriptions/" + prescription.id());
  }

  public Answer get(UUID patientId, String path) {
    return api.get(path, tokens.patient(patientId));
  }

  public static Map<String, Object> to(String region, UUID pharmacyId) {
    return Map.of("region", region, "pharmacyId", pharmacyId.toString());
  }
}
