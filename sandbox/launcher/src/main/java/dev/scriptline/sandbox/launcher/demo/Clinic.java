package dev.scriptline.sandbox.launcher.demo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What happens before the patient acts. */
record Clinic(People people, Clock clock) {

  /** Writes the prescription of an errand, approved now, and returns its id. */
  UUID prescribe(Errand errand) {
    UUID prescription = UUID.randomUUID();
    Map<String, Object> content = new HashMap<>(errand.content());
    content.put("approvedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    people.clinic().put("/intake/prescriptions/" + prescription, content);
    return prescription;
  }
}
