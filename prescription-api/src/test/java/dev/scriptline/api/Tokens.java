package dev.scriptline.api;

import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens of those who call. */
public class Tokens {

  private final LocalInfrastructure infrastructure;

  Tokens(LocalInfrastructure infrastructure) {
    this.infrastructure = infrastructure;
  }

  public String patient(UUID patientId) {
    return infrastructure.token(
        "patient", Map.of("sub", "patient-" + patientId, "patient_id", patientId.toString()));
  }

  public String intake() {
    return infrastructure.token("intake", Map.of());
  }

  public String support() {
    return infrastructure.token("support", Map.of());
  }

  /** With exactly these scopes, separated by blanks, and no patient. */
  public String scoped(String scopes) {
    return infrastructure.token(scopes, Map.of());
  }
}
