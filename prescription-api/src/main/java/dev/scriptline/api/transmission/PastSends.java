package dev.scriptline.api.transmission;

import dev.scriptline.api.pharmacy.Pharmacies;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.projection.TransmissionStanding.Route;
import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import dev.scriptline.api.transmission.SendResult.NotAgain;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the facts of what was sent before, for whoever is told that it cannot be sent again. */
@Component
class PastSends {

  private final Pharmacies pharmacies;
  private final Regions regions;

  PastSends(Pharmacies pharmacies, Regions regions) {
    this.pharmacies = pharmacies;
    this.regions = regions;
  }

  NotAgain notAgain(String code, Prescription prescription, TransmissionStanding sent) {
    return new NotAgain(code, facts(prescription, sent));
  }

  private SentFacts facts(Prescription prescription, TransmissionStanding transmission) {
    Optional<Route> route = Optional.ofNullable(transmission.route());
    return new SentFacts(
        prescription.number(),
        transmission.id(),
        route
            .flatMap(it -> pharmacies.findById(it.pharmacyId()))
            .map(pharmacy -> pharmacy.particulars().name())
            .orElse(null),
        route.map(Route::requestedAt).orElse(transmission.since()),
        transmission.status(),
        zone(route));
  }

  private ZoneId zone(Optional<Route> route) {
    return route.map(Route::region).flatMap(regions::find).map(Region::zone).orElse(ZoneOffset.UTC);
  }
}
