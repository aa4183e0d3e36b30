package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.platform.probe.ListedClinic;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.DashboardNumber;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.Known;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.NotJudged;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.NotMapped;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.OtherNumber;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.Stranger;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.Unknown;
import dev.scriptline.dispatch.readiness.platform.Practices.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whether the numbers of our clinics are those that the platform's API takes. */
record ClinicFindings(Listings listings) {

  private static final String NAMES = "clinic numbers";

  /** Where nobody who signed in was told which clinics there are. */
  static Finding unanswered() {
    return new Amiss(
        NAMES,
        Side.PLATFORM,
        "The platform lets our prescribers in, but does not say which clinics they belong to.",
        "Run the doctor again; if it stays, tell the platform's hotline.",
        Mender.PLATFORM);
  }

  /** About every clinic that is stored here or that somebody prescribes for. */
  List<Finding> of(Map<UUID, Optional<Clinic>> clinics, List<Practice> practices) {
    if (clinics.isEmpty()) {
      return List.of(
          amiss(
              NAMES,
              "No clinic's number at the platform is kept here: nothing can be sent there.",
              "Store them with PUT /api/clinics/{id}; the platform lists %s."
                  .formatted(listings.words())));
    }
    List<Finding> findings = new ArrayList<>();
    int known = 0;
    for (Map.Entry<UUID, Optional<Clinic>> clinic : clinics.entrySet()) {
      ClinicStanding standing =
          ClinicStanding.of(clinic.getKey(), clinic.getValue(), practices, listings);
      known += standing instanceof Known ? 1 : 0;
      told(clinic.getKey(), standing).ifPresent(findings::add);
    }
    if (known > 0) {
      findings.addFirst(
          new Sound(
              NAMES,
              Side.OURS,
              "%d of %d clinics go by the API's own id: %s."
                  .formatted(known, clinics.size(), listings.words())));
    }
    return findings;
  }

  private Optional<Finding> told(UUID id, ClinicStanding standing) {
    return switch (standing) {
      case Known _, NotJudged _ -> Optional.empty();
      case NotMapped _ -> Optional.of(notMapped(id));
      case DashboardNumber(var stored, var right) ->
          Optional.of(dashboardNumber(id, stored, right));
      case OtherNumber(var stored, var right) -> Optional.of(otherNumber(id, stored, right));
      case Unknown(var stored) -> Optional.of(unknown(id, stored));
      case Stranger(var stored, var prescriberId) ->
          Optional.of(stranger(id, stored, prescriberId));
    };
  }

  private Finding notMapped(UUID id) {
    return amiss(
        name(id),
        "It is prescribed for this clinic, but its number at the platform is not kept here.",
        "Store it with PUT /api/clinics/%s; the platform lists %s."
            .formatted(id, listings.words()));
  }

  private static Finding dashboardNumber(UUID id, long stored, ListedClinic right) {
    return amiss(
        name(id),
        "%d is the number the dashboard shows; the API's id of this clinic is %d."
            .formatted(stored, right.id()),
        storeRight(id, right));
  }

  private static Finding otherNumber(UUID id, long stored, ListedClinic right) {
    return amiss(
        name(id),
        "The platform does not list a clinic %d; the one that the dashboard shows as %s is %d."
            .formatted(stored, right.displayId(), right.id()),
        storeRight(id, right));
  }

  private Finding unknown(UUID id, long stored) {
    return amiss(
        name(id),
        "The platform lists no clinic %d for any of our prescribers; it lists %s."
            .formatted(stored, listings.words()),
        "Store the right number with PUT /api/clinics/%s. If %d is right, the clinic has to add its"
                .formatted(id, stored)
            + " prescribers to it on the platform's dashboard.");
  }

  private static Finding stranger(UUID id, long stored, UUID prescriberId) {
    return new Amiss(
        name(id),
        Side.PLATFORM,
        "Prescriber %s prescribes for this clinic, but does not belong to clinic %d there."
            .formatted(prescriberId, stored),
        "The clinic adds the prescriber to %d on the platform's dashboard.".formatted(stored),
        Mender.CLINIC);
  }

  private static String storeRight(UUID id, ListedClinic right) {
    return "Store {\"platformId\":%d,\"displayId\":\"%s\"} with PUT /api/clinics/%s."
        .formatted(right.id(), right.displayId(), id);
  }

  private static Finding amiss(String name, String found, String remedy) {
    return new Amiss(name, Side.OURS, found, remedy, Mender.OPERATIONS);
  }

  private static String name(UUID id) {
    return "clinic " + id;
  }
}
