package dev.scriptline.sandbox.launcher.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the sandbox's doctors write on: one pen each, approved an hour ago. */
final class PrescriptionPad {

  private static final Duration AGO = Duration.ofHours(1);

  private final RestCaller clinic;
  private final Cast cast;
  private final Clock clock;
  private final List<Medicine> medicines = Medicine.all();

  PrescriptionPad(RestCaller clinic, Cast cast, Clock clock) {
    this.clinic = clinic;
    this.cast = cast;
    this.clock = clock;
  }

  /**
   * Writes and approves a prescription for somebody that the clinic knows.
   *
   * @param turn chooses doctor and medicine, each in turn
   */
  Prescribed write(UUID patient, Region region, int turn) {
    UUID id = UUID.randomUUID();
    List<Cast.Prescriber> doctors = cast.prescribersOf(region);
    Cast.Prescriber doctor = doctors.get(turn % doctors.size());
    Map<String, Object> content =
        Map.of(
            "patientId", patient,
            "prescriberId", doctor.id(),
            "clinicId", doctor.clinic(),
            "approvedAt", clock.instant().minus(AGO).truncatedTo(ChronoUnit.MILLIS).toString(),
            "items", List.of(medicines.get(turn % medicines.size()).item()));
    String number = clinic.put("/intake/prescriptions/" + id, content).path("number").asString("");
    return new Prescribed(id, number, region, patient);
  }
}
