package dev.scriptline.api.overview;

import static java.util.Objects.requireNonNull;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.patient.Patients;
import dev.scriptline.api.pharmacy.Pharmacies;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescriber.Prescribers;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.Prescriptions;
import dev.scriptline.api.prescription.Readership;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.region.Regions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the view of a prescription shows, for any number of them at once. */
@Component
class PrescriptionViews {

  private final Prescriptions prescriptions;
  private final Patients patients;
  private final Prescribers prescribers;
  private final Pharmacies pharmacies;
  private final Standings standings;
  private final Regions regions;

  PrescriptionViews(
      Prescriptions prescriptions,
      Patients patients,
      Prescribers prescribers,
      Pharmacies pharmacies,
      Standings standings,
      Regions regions) {
    this.prescriptions = prescriptions;
    this.patients = patients;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
    this.standings = standings;
    this.regions = regions;
  }

  @Transactional(readOnly = true)
  public List<PrescriptionView> ofPatient(UUID patientId) {
    return views(prescriptions.ofPatient(patientId));
  }

  /** The view of one, if it is there and the reader may see it. */
  @Transactional(readOnly = true)
  public Optional<PrescriptionView> find(UUID id, Readership readership) {
    return prescriptions
        .findById(id)
        .filter(readership::mayRead)
        .map(it -> views(List.of(it)).getFirst());
  }

  private List<PrescriptionView> views(List<Prescription> found) {
    Map<UUID, Standing> standing = standings.of(found.stream().map(Prescription::id).toList());
    Map<UUID, Patient> owners =
        byId(
            patients.findAllById(
                found.stream().map(it -> it.content().patientId()).distinct().toList()),
            Patient::id);
    Map<UUID, Prescriber> writers =
        byId(
            prescribers.findAllById(
                found.stream().map(it -> it.content().prescriberId()).distinct().toList()),
            Prescriber::id);
    Map<UUID, Pharmacy> receivers =
        byId(pharmacies.findAllById(receivers(standing.values())), Pharmacy::id);
    PrescriptionPresenter presenter =
        new PrescriptionPresenter(regions, owners, writers, receivers);
    return found.stream()
        .map(it -> presenter.view(it, requireNonNull(standing.get(it.id()))))
        .toList();
  }

  private static List<UUID> receivers(Collection<Standing> standings) {
    return standings.stream()
        .flatMap(standing -> standing.transmissions().stream())
        .map(TransmissionStanding::route)
        .filter(Objects::nonNull)
        .map(TransmissionStanding.Route::pharmacyId)
        .distinct()
        .toList();
  }

  private static <T> Map<UUID, T> byId(List<T> found, Function<T, UUID> id) {
    return found.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
