package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.platform.probe.ListedClinic;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.dispatch.readiness.platform.Visit.Inside;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platform's clinics as those prescribers see them who could sign in.
 *
 * @param complete whether every prescriber of ours could be asked
 */
record Listings(Map<UUID, List<ListedClinic>> byPrescriber, boolean complete) {

  static Listings of(List<Visit> visits) {
    Map<UUID, List<ListedClinic>> lists = new LinkedHashMap<>();
    for (Visit visit : visits) {
      if (visit instanceof Inside(var id, _, Told<List<ListedClinic>>(var clinics))) {
        lists.put(id, clinics);
      }
    }
    return new Listings(lists, lists.size() == visits.size());
  }

  boolean isEmpty() {
    return byPrescriber.isEmpty();
  }

  Optional<ListedClinic> withId(long id) {
    return clinics().filter(clinic -> clinic.id() == id).findFirst();
  }

  Optional<ListedClinic> withDisplayId(String displayId) {
    return clinics().filter(clinic -> clinic.displayId().equals(displayId)).findFirst();
  }

  /** Whether it is known that this prescriber does not belong to the clinic. */
  boolean excludes(UUID prescriberId, long id) {
    return Optional.ofNullable(byPrescriber.get(prescriberId))
        .map(clinics -> clinics.stream().noneMatch(clinic -> clinic.id() == id))
        .orElse(false);
  }

  /** For people: {@code 994 (dashboard 201334), …}. */
  String words() {
    return clinics()
        .distinct()
        .map(clinic -> "%d (dashboard %s)".formatted(clinic.id(), clinic.displayId()))
        .limit(10)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), list -> list.isEmpty() ? "none" : list));
  }

  private Stream<ListedClinic> clinics() {
    return byPrescriber.values().stream().flatMap(Collection::stream);
  }
}
