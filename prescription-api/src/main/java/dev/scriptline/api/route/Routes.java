package dev.scriptline.api.route;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.pharmacy.Pharmacies;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescriber.Prescribers;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import dev.scriptline.api.route.Routing.Broken;
import dev.scriptline.api.route.Routing.Route;
import dev.scriptline.api.rule.RegionRules;
import dev.scriptline.edge.FieldProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a request against the rules of its region. */
@Component
public class Routes {

  private static final String REGION = "/region";
  private static final String PHARMACY = "/pharmacyId";
  private static final String PATIENT = "patient";

  private final Regions regions;
  private final Pharmacies pharmacies;
  private final Prescribers prescribers;
  private final Clock clock;

  Routes(Regions regions, Pharmacies pharmacies, Prescribers prescribers, Clock clock) {
    this.regions = regions;
    this.pharmacies = pharmacies;
    this.prescribers = prescribers;
    this.clock = clock;
  }

  /** The route to a pharmacy, or everything that speaks against it. */
  public Routing plan(
      Prescription prescription,
      Patient patient,
      @Nullable String regionCode,
      @Nullable String pharmacyId) {
    Optional<Region> region = Optional.ofNullable(regionCode).flatMap(regions::find);
    Optional<Pharmacy> pharmacy = pharmacy(pharmacyId);
    Prescriber prescriber = prescriber(prescription);
    List<FieldProblem> problems = new ArrayList<>();
    if (region.isEmpty()) {
      problems.add(problem(REGION, "unknown-region", "The region is unknown.", PATIENT));
    }
    if (pharmacy.isEmpty()) {
      problems.add(problem(PHARMACY, "unknown-pharmacy", "The pharmacy is unknown.", PATIENT));
    }
    region.flatMap(it -> expiry(prescription, it)).ifPresent(problems::add);
    region.ifPresent(it -> pharmacy.ifPresent(to -> problems.addAll(unfit(it, to))));
    region.ifPresent(it -> problems.addAll(broken(it, prescription, patient, prescriber)));
    return problems.isEmpty()
        ? new Route(region.orElseThrow(), pharmacy.orElseThrow(), prescriber)
        : new Broken(problems);
  }

  /** A foreign key says that the prescriber is there. */
  private Prescriber prescriber(Prescription prescription) {
    return prescribers.findById(prescription.content().prescriberId()).orElseThrow();
  }

  private static List<FieldProblem> broken(
      Region region, Prescription prescription, Patient patient, Prescriber prescriber) {
    return RegionRules.broken(
        region, patient.particulars(), prescriber.particulars(), prescription.content().items());
  }

  /** What is no id names no pharmacy. */
  private Optional<Pharmacy> pharmacy(@Nullable String id) {
    try {
      return Optional.ofNullable(id).map(UUID::fromString).flatMap(pharmacies::findById);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<FieldProblem> expiry(Prescription prescription, Region region) {
    return clock.instant().isBefore(region.validUntil(prescription.approval().at()))
        ? Optional.empty()
        : Optional.of(
            problem(
                REGION,
                "prescription-expired",
                "The prescription is no longer valid in this region.",
                "clinic"));
  }

  private static List<FieldProblem> unfit(Region region, Pharmacy pharmacy) {
    if (!pharmacy.particulars().region().equals(region.code())) {
      return List.of(
          problem(
              PHARMACY,
              "pharmacy-in-other-region",
              "The pharmacy dispenses in another region.",
              PATIENT));
    }
    return pharmacy.obstaclesIn(region).stream()
        .map(it -> problem(PHARMACY, it.code(), it.words(), it.mendedBy()))
        .toList();
  }

  private static FieldProblem problem(String pointer, String code, String detail, String mendedBy) {
    return new FieldProblem(pointer, code, detail, mendedBy);
  }
}
