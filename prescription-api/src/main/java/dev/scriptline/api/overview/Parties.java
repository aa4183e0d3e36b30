package dev.scriptline.api.overview;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.pharmacy.Pharmacies;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescriber.Prescribers;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.recall.PharmacyChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has to do with prescriptions, fetched for any number of them at once. */
@Component
class Parties {

  private final Patients patients;
  private final Prescribers prescribers;
  private final Pharmacies pharmacies;

  Parties(Patients patients, Prescribers prescribers, Pharmacies pharmacies) {
    this.patients = patients;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
  }

  Map<UUID, Patient> owners(List<Prescription> found) {
    return byId(
        patients.findAllById(
            found.stream().map(it -> it.content().patientId()).distinct().toList()),
        Patient::id);
  }

  Map<UUID, Prescriber> writers(List<Prescription> found) {
    return byId(
        prescribers.findAllById(
            found.stream().map(it -> it.content().prescriberId()).distinct().toList()),
        Prescriber::id);
  }

  /** Where they were sent, and where they shall go. */
  Map<UUID, Pharmacy> receivers(
      Collection<Standing> standings, Collection<PharmacyChange> changes) {
    Stream<UUID> sent =
        standings.stream()
            .flatMap(standing -> standing.transmissions().stream())
            .map(TransmissionStanding::route)
            .filter(Objects::nonNull)
            .map(TransmissionStanding.Route::pharmacyId);
    Stream<UUID> wanted = changes.stream().map(PharmacyChange::pharmacyId);
    return byId(
        pharmacies.findAllById(Stream.concat(sent, wanted).distinct().toList()), Pharmacy::id);
  }

  private static <T> Map<UUID, T> byId(List<T> found, Function<T, UUID> id) {
    return found.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
