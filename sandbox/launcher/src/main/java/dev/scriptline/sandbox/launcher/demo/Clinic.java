package dev.scriptline.sandbox.launcher.demo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What happens before the patient acts. */
record Clinic(People people, Clock clock) {

  /** Without these, the platform would not let Dr Murphy issue. */
  void registerAtPlatform() {
    people
        .olga()
        .put("/api/prescribers/%s/credentials".formatted(Cast.DR_MURPHY), Cast.drMurphysSignIn());
    people.olga().put("/api/clinics/" + Cast.CLINIC, Cast.clinicAtPlatform());
  }

  void registerPeople() {
    people.clinic().put("/intake/patients/" + Cast.ANNA, Cast.anna());
    people.clinic().put("/intake/prescribers/" + Cast.DR_MURPHY, Cast.drMurphy());
    people.clinic().put("/intake/pharmacies/" + Cast.HARBOUR_PHARMACY, Cast.harbourPharmacy());
  }

  /** Writes Anna's prescription and returns its id. */
  UUID prescribe() {
    UUID prescription = UUID.randomUUID();
    String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    people.clinic().put("/intake/prescriptions/" + prescription, Cast.prescription(now));
    return prescription;
  }
}
