package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.clinic.Clinics;
import dev.scriptline.dispatch.credential.PrescriberCredentials;
import dev.scriptline.dispatch.readiness.platform.Practices.Practice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom to examine: those whose particulars are kept here, and those who are known to prescribe. */
@Component
class Roster {

  private final PrescriberCredentials prescribers;
  private final Clinics clinics;
  private final Practices practices;

  Roster(PrescriberCredentials prescribers, Clinics clinics, Practices practices) {
    this.prescribers = prescribers;
    this.clinics = clinics;
    this.practices = practices;
  }

  List<Practice> practices() {
    return practices.latest();
  }

  List<UUID> prescribers(Subjects subjects, List<Practice> known) {
    TreeSet<UUID> all = new TreeSet<>(prescribers.prescriberIds());
    all.addAll(subjects.prescriberIds());
    known.forEach(practice -> all.add(practice.prescriberId()));
    return List.copyOf(all);
  }

  /** Empty where a clinic is prescribed for and nothing is kept about it. */
  Map<UUID, Optional<Clinic>> clinics(Subjects subjects, List<Practice> known) {
    Map<UUID, Optional<Clinic>> all = new LinkedHashMap<>();
    clinics.all().forEach((id, clinic) -> all.put(id, Optional.of(clinic)));
    subjects.clinicIds().forEach(id -> all.putIfAbsent(id, Optional.empty()));
    known.forEach(practice -> all.putIfAbsent(practice.clinicId(), Optional.empty()));
    return all;
  }
}
