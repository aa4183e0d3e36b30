package dev.scriptline.api.prescription;

import static java.util.Objects.requireNonNull;

import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescription.PrescriptionView.Choice;
import dev.scriptline.api.prescription.PrescriptionView.Possible;
import dev.scriptline.api.prescription.PrescriptionView.PrescriberView;
import dev.scriptline.api.prescription.PrescriptionView.TransmissionEntry;
import dev.scriptline.api.projection.NextSend;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts a prescription into the words and shape of its view. */
final class PrescriptionPresenter {

  private final Regions regions;
  private final Map<UUID, Prescriber> prescribers;
  private final Map<UUID, Pharmacy> pharmacies;

  PrescriptionPresenter(
      Regions regions, Map<UUID, Prescriber> prescribers, Map<UUID, Pharmacy> pharmacies) {
    this.regions = regions;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
  }

  PrescriptionView view(Prescription prescription, Standing standing) {
    Optional<TransmissionStanding> latest = standing.latest();
    Instant approvedAt = prescription.approval().at();
    return new PrescriptionView(
        prescription.id(),
        prescription.number(),
        prescription.content().items(),
        prescriber(prescription.content().prescriberId()),
        approvedAt,
        latest.flatMap(this::region).map(region -> region.validUntil(approvedAt)).orElse(null),
        standing.status(),
        StatusWords.of(standing.status()),
        latest
            .flatMap(it -> PrescriptionProblem.of(standing.status(), it.reasonCode()))
            .map(List::of)
            .orElse(List.of()),
        possible(standing.nextSend()),
        standing.transmissions().reversed().stream().map(this::entry).toList());
  }

  private static Possible possible(NextSend nextSend) {
    Optional<String> obstacle = nextSend.obstacle();
    return new Possible(new Choice(obstacle.isEmpty(), obstacle.orElse(null)));
  }

  /** A foreign key says that the prescriber is there. */
  private PrescriberView prescriber(UUID id) {
    return PrescriberView.of(requireNonNull(prescribers.get(id)));
  }

  private TransmissionEntry entry(TransmissionStanding standing) {
    TransmissionStanding.Route route = standing.route();
    Pharmacy pharmacy = route == null ? null : pharmacies.get(route.pharmacyId());
    return TransmissionEntry.of(standing, pharmacy == null ? null : pharmacy.particulars().name());
  }

  private Optional<Region> region(TransmissionStanding standing) {
    return Optional.ofNullable(standing.route()).flatMap(route -> regions.find(route.region()));
  }
}
