package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.platform.probe.ListedClinic;
import dev.scriptline.dispatch.readiness.platform.Practices.Practice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the number that we keep for a clinic is to the platform. */
sealed interface ClinicStanding {

  /** The API's id. */
  record Known() implements ClinicStanding {}

  /** We keep none. */
  record NotMapped() implements ClinicStanding {}

  /** The number that the dashboard shows, where the API wants its own. */
  record DashboardNumber(long stored, ListedClinic right) implements ClinicStanding {}

  /** Nothing, but the dashboard's number beside it leads to the right one. */
  record OtherNumber(long stored, ListedClinic right) implements ClinicStanding {}

  /** Nothing, as far as our prescribers can see. */
  record Unknown(long stored) implements ClinicStanding {}

  /** The API's id, of a clinic that one of those who prescribe for it does not belong to. */
  record Stranger(long stored, UUID prescriberId) implements ClinicStanding {}

  /** Whoever belongs to it may be among those who could not sign in. */
  record NotJudged() implements ClinicStanding {}

  static ClinicStanding of(
      UUID clinicId, Optional<Clinic> kept, List<Practice> practices, Listings listings) {
    if (kept.isEmpty()) {
      return new NotMapped();
    }
    long stored = kept.get().platformId();
    if (listings.withId(stored).isPresent()) {
      return practices.stream()
          .filter(practice -> practice.clinicId().equals(clinicId))
          .filter(practice -> listings.excludes(practice.prescriberId(), stored))
          .<ClinicStanding>map(practice -> new Stranger(stored, practice.prescriberId()))
          .findFirst()
          .orElseGet(Known::new);
    }
    return listings
        .withDisplayId(Long.toString(stored))
        .<ClinicStanding>map(right -> new DashboardNumber(stored, right))
        .or(() ->
            listings
                .withDisplayId(kept.get().displayId())
                .map(right -> new OtherNumber(stored, right)))
        .orElseGet(() -> listings.complete() ? new Unknown(stored) : new NotJudged());
  }
}
