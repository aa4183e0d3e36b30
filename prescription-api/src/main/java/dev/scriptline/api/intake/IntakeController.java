package dev.scriptline.api.intake;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.patient.PatientParticulars;
import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.pharmacy.Pharmacies;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.pharmacy.PharmacyParticulars;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescriber.PrescriberParticulars;
import dev.scriptline.api.prescriber.Prescribers;
import dev.scriptline.api.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in who and where; idempotent by id. */
@RestController
class IntakeController {

  private final Patients patients;
  private final Prescribers prescribers;
  private final Pharmacies pharmacies;
  private final Regions regions;
  private final RepeatedTransaction transaction;
  private final Clock clock;

  IntakeController(
      Patients patients,
      Prescribers prescribers,
      Pharmacies pharmacies,
      Regions regions,
      RepeatedTransaction transaction,
      Clock clock) {
    this.patients = patients;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
    this.regions = regions;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PutMapping("/intake/patients/{id}")
  ResponseEntity<Kept> patient(@PathVariable UUID id, @RequestBody PatientRequest request) {
    PatientParticulars particulars = request.read(LocalDate.now(clock));
    return keep(
        id,
        patients,
        () -> patients.lock(id),
        patient -> patient.mend(particulars),
        () -> new Patient(id, particulars));
  }

  @PutMapping("/intake/prescribers/{id}")
  ResponseEntity<Kept> prescriber(@PathVariable UUID id, @RequestBody PrescriberRequest request) {
    PrescriberParticulars particulars = request.read();
    return keep(
        id,
        prescribers,
        () -> prescribers.findById(id),
        prescriber -> prescriber.mend(particulars),
        () -> new Prescriber(id, particulars));
  }

  @PutMapping("/intake/pharmacies/{id}")
  ResponseEntity<Kept> pharmacy(@PathVariable UUID id, @RequestBody PharmacyRequest request) {
    PharmacyParticulars particulars = request.read(regions);
    return keep(
        id,
        pharmacies,
        () -> pharmacies.findById(id),
        pharmacy -> pharmacy.mend(particulars),
        () -> new Pharmacy(id, particulars));
  }

  private <T> ResponseEntity<Kept> keep(
      UUID id,
      JpaRepository<T, UUID> all,
      Supplier<Optional<T>> find,
      Consumer<T> mend,
      Supplier<T> create) {
    return transaction.run(() -> {
      Optional<T> known = find.get();
      known.ifPresentOrElse(mend, () -> all.saveAndFlush(create.get()));
      return Kept.answer(id, known.isEmpty());
    });
  }
}
