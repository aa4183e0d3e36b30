package dev.scriptline.api.overview;

import static java.util.Objects.requireNonNull;

import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.prescription.Prescriptions;
import dev.scriptline.api.prescription.Readership;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.recall.PharmacyChange;
import dev.scriptline.api.recall.PharmacyChanges;
import dev.scriptline.api.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the view of a prescription shows, for any number of them at once. */
@Component
class PrescriptionViews {

  private final Prescriptions prescriptions;
  private final Parties parties;
  private final Standings standings;
  private final PharmacyChanges changes;
  private final Regions regions;

  PrescriptionViews(
      Prescriptions prescriptions,
      Parties parties,
      Standings standings,
      PharmacyChanges changes,
      Regions regions) {
    this.prescriptions = prescriptions;
    this.parties = parties;
    this.standings = standings;
    this.changes = changes;
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
    List<UUID> ids = found.stream().map(Prescription::id).toList();
    Map<UUID, Standing> standing = standings.of(ids);
    Map<UUID, PharmacyChange> wishes = changes.latest(ids);
    PrescriptionPresenter presenter =
        new PrescriptionPresenter(
            regions,
            parties.owners(found),
            parties.writers(found),
            parties.receivers(standing.values(), wishes.values()),
            wishes);
    return found.stream()
        .map(it -> presenter.view(it, requireNonNull(standing.get(it.id()))))
        .toList();
  }
}
