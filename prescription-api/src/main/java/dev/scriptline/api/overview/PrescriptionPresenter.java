package dev.scriptline.api.overview;

import static java.util.Objects.requireNonNull;

import dev.scriptline.api.overview.PrescriptionView.PrescriberView;
import dev.scriptline.api.overview.PrescriptionView.TransmissionEntry;
import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.StatusWords;
import dev.scriptline.api.projection.NextSend;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.recall.PharmacyChange;
import dev.scriptline.api.recall.PharmacyChange.State;
import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import dev.scriptline.api.rule.RegionRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a prescription into the words and shape of its view. */
final class PrescriptionPresenter {

  private final Regions regions;
  private final Map<UUID, Patient> patients;
  private final Map<UUID, Prescriber> prescribers;
  private final Map<UUID, Pharmacy> pharmacies;
  private final Map<UUID, PharmacyChange> changes;

  PrescriptionPresenter(
      Regions regions,
      Map<UUID, Patient> patients,
      Map<UUID, Prescriber> prescribers,
      Map<UUID, Pharmacy> pharmacies,
      Map<UUID, PharmacyChange> changes) {
    this.regions = regions;
    this.patients = patients;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
    this.changes = changes;
  }

  PrescriptionView view(Prescription prescription, Standing standing) {
    Optional<TransmissionStanding> latest = standing.latest();
    Instant approvedAt = prescription.approval().at();
    return new PrescriptionView(
        prescription.id(),
        prescription.number(),
        prescription.content().items(),
        PrescriberView.of(prescriber(prescription)),
        approvedAt,
        latest.flatMap(this::region).map(region -> region.validUntil(approvedAt)).orElse(null),
        standing.status(),
        StatusWords.of(standing.status()),
        Stream.concat(failure(standing).stream(), ahead(prescription, standing)).toList(),
        NextSteps.of(standing, isChanging(prescription)),
        change(prescription),
        standing.transmissions().reversed().stream().map(this::entry).toList());
  }

  private static Optional<PrescriptionProblem> failure(Standing standing) {
    return standing
        .latest()
        .flatMap(it -> PrescriptionProblem.of(standing.status(), it.reasonCode()));
  }

  /**
   * What the region would refuse that the patient lives in, told before they try. Where they live
   * in none or in several, it is told when they have chosen.
   */
  private Stream<PrescriptionProblem> ahead(Prescription prescription, Standing standing) {
    Patient patient = requireNonNull(patients.get(prescription.content().patientId()));
    List<Region> home = regions.ofResidents(patient.particulars().address().country());
    if (home.size() != 1 || !(standing.nextSend() instanceof NextSend.Possible)) {
      return Stream.empty();
    }
    return RegionRules.broken(
            home.getFirst(),
            patient.particulars(),
            prescriber(prescription).particulars(),
            prescription.content().items())
        .stream()
        .map(PrescriptionProblem::of);
  }

  private boolean isChanging(Prescription prescription) {
    PharmacyChange change = changes.get(prescription.id());
    return change != null && change.state() == State.WAITING;
  }

  private @Nullable PharmacyChangeView change(Prescription prescription) {
    PharmacyChange change = changes.get(prescription.id());
    return change == null ? null : PharmacyChangeView.of(change, name(change.pharmacyId()));
  }

  private @Nullable String name(UUID pharmacyId) {
    Pharmacy pharmacy = pharmacies.get(pharmacyId);
    return pharmacy == null ? null : pharmacy.particulars().name();
  }

  /** A foreign key says that the prescriber is there. */
  private Prescriber prescriber(Prescription prescription) {
    return requireNonNull(prescribers.get(prescription.content().prescriberId()));
  }

  private TransmissionEntry entry(TransmissionStanding standing) {
    TransmissionStanding.Route route = standing.route();
    return TransmissionEntry.of(standing, route == null ? null : name(route.pharmacyId()));
  }

  private Optional<Region> region(TransmissionStanding standing) {
    return Optional.ofNullable(standing.route()).flatMap(route -> regions.find(route.region()));
  }
}
