package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.platform.probe.Access;
import dev.scriptline.dispatch.platform.probe.PlatformProbe;
import dev.scriptline.dispatch.platform.probe.Probed;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.platform.Practices.Practice;
import dev.scriptline.dispatch.readiness.platform.Visit.Inside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Goes the way of a send up to the door of <em>issue</em>, and not through it. */
@Component
public class PlatformExamination {

  private final PlatformProbe probe;
  private final ClientFindings client;
  private final Roster roster;
  private final Visits visits;
  private final ContactFindings contacts;
  private final LookupFinding lookup;

  PlatformExamination(
      PlatformProbe probe,
      ClientFindings client,
      Roster roster,
      Visits visits,
      ContactFindings contacts,
      LookupFinding lookup) {
    this.probe = probe;
    this.client = client;
    this.roster = roster;
    this.visits = visits;
    this.contacts = contacts;
    this.lookup = lookup;
  }

  /** Everything that can be found out within the bounds. */
  public List<Finding> examine(Subjects subjects, SideBySide asking) {
    Probed<Access> answer = asking.ask(probe::client);
    Optional<Access> access =
        answer instanceof Told<Access>(Access given) ? Optional.of(given) : Optional.empty();
    List<Practice> practices = roster.practices();
    List<Visit> visited =
        asking.ask(roster.prescribers(subjects, practices), id -> visits.of(id, access));

    List<Finding> findings = new ArrayList<>();
    findings.add(client.of(answer));
    findings.addAll(PrescriberFindings.of(visited));
    insides(visited)
        .findFirst()
        .ifPresent(inside -> {
          findings.addAll(clinics(visited, roster.clinics(subjects, practices), practices));
          findings.addAll(contacts.of(subjects.branchIds(), inside.tokens(), asking));
          findings.add(lookup.of(inside.tokens(), asking));
        });
    return findings;
  }

  private static List<Finding> clinics(
      List<Visit> visited, Map<UUID, Optional<Clinic>> clinics, List<Practice> practices) {
    Listings listings = Listings.of(visited);
    return listings.isEmpty()
        ? List.of(ClinicFindings.unanswered())
        : new ClinicFindings(listings).of(clinics, practices);
  }

  private static Stream<Inside> insides(List<Visit> visited) {
    return visited.stream()
        .flatMap(visit -> visit instanceof Inside inside ? Stream.of(inside) : Stream.empty());
  }
}
