package dev.scriptline.sandbox.launcher.drift;

import dev.scriptline.events.Status;
import dev.scriptline.events.fold.TransmissionState;
import dev.scriptline.sandbox.launcher.drift.ToldOnTopic.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Holds what the events fold to against the history's table, the app's projection and the platform.
 * What is still on its way differs for a moment: {@link Difference}s count when they stay.
 */
public final class Drift {

  /** Statuses that say: the platform holds it. */
  private static final Set<Status> HELD =
      EnumSet.of(
          Status.ISSUED,
          Status.SIGNED,
          Status.PRINTED,
          Status.DISPENSED,
          Status.EXPIRED,
          Status.VOIDED);

  private final DriftAddresses addresses;
  private final Supplier<String> token;

  public Drift(DriftAddresses addresses, Supplier<String> token) {
    this.addresses = addresses;
    this.token = token;
  }

  /** What was compared, and what differs. */
  public record Comparison(int prescriptions, int unreadable, Set<Difference> differences) {}

  /** Compares everything once. */
  public Comparison compare() {
    try (Asked asked = new Asked(token)) {
      ToldOnTopic topic = ToldOnTopic.read(addresses.kafka());
      Map<UUID, Told> told = topic.prescriptions();
      Set<Difference> differences = new LinkedHashSet<>(history(asked, told));
      told.forEach((id, one) -> differences.addAll(projection(asked, id, one)));
      JsonNode ledger = asked.get(addresses.platform().resolve("/sim/ledger")).orElseThrow();
      differences.addAll(platform(PlatformLedger.of(ledger), told));
      return new Comparison(told.size(), topic.unreadable(), differences);
    }
  }

  /** The history compares itself with the topic, row by row, and says where it differs. */
  private List<Difference> history(Asked asked, Map<UUID, Told> told) {
    Optional<JsonNode> verified =
        asked.post(addresses.history().resolve("/api/verification"), "{\"rebuild\":true}");
    List<Difference> differences = new ArrayList<>();
    verified
        .orElseThrow()
        .path("broken")
        .forEach(broken -> {
          UUID id =
              broken.hasNonNull("prescriptionId")
                  ? UUID.fromString(broken.get("prescriptionId").asString())
                  : null;
          Told one = id == null ? null : told.get(id);
          differences.add(
              new Difference(
                  id,
                  one == null ? null : one.number(),
                  one == null ? "nothing" : one.state().status().wire(),
                  "status-history-service",
                  "\"%s\" (event %s)"
                      .formatted(
                          broken.path("words").asString(""), broken.path("seq").asString("?"))));
        });
    return differences;
  }

  private List<Difference> projection(Asked asked, UUID id, Told told) {
    Optional<JsonNode> view = asked.get(addresses.api().resolve("/api/prescriptions/" + id));
    if (view.isEmpty()) {
      return List.of(difference(id, told, told.state().status(), "prescription-api", "nothing"));
    }
    List<Difference> differences = new ArrayList<>();
    String status = view.get().required("status").asString();
    if (!status.equals(told.state().status().wire())) {
      differences.add(difference(id, told, told.state().status(), "prescription-api", status));
    }
    for (JsonNode entry : view.get().path("transmissions")) {
      int number = entry.required("transmissionNo").asInt();
      TransmissionState state = told.state().transmissions().get(number);
      String shown = entry.required("status").asString();
      if (state != null && !state.status().wire().equals(shown)) {
        differences.add(
            difference(
                id, told, state.status(), "prescription-api of transmission " + number, shown));
      }
    }
    return differences;
  }

  static List<Difference> platform(PlatformLedger ledger, Map<UUID, Told> told) {
    List<Difference> differences = new ArrayList<>();
    Set<UUID> known = new HashSet<>();
    told.forEach((id, one) ->
        one.state()
            .transmissions()
            .values()
            .forEach(state -> {
              UUID transmission = state.transmissionId();
              if (transmission != null && !one.mailed().contains(transmission)) {
                known.add(transmission);
                platform(ledger.of(transmission), state.status())
                    .ifPresent(says ->
                        differences.add(difference(id, one, state.status(), "the platform", says)));
              }
            }));
    ledger.transmissions().stream()
        .filter(transmission -> !known.contains(transmission))
        .map(transmission ->
            new Difference(
                null, null, "nothing", "the platform", "it issued transmission " + transmission))
        .forEach(differences::add);
    return differences;
  }

  /** What the platform says where that is not what the events say. */
  private static Optional<String> platform(Collection<String> held, Status told) {
    List<String> live = held.stream().filter(status -> !status.equals("voided")).toList();
    if (live.size() > 1) {
      return Optional.of("that it holds " + live.size() + " of it");
    }
    if (held.isEmpty()) {
      return HELD.contains(told) ? Optional.of("nothing") : Optional.empty();
    }
    String status = live.isEmpty() ? "voided" : live.getFirst();
    return status.equals(told.wire()) ? Optional.empty() : Optional.of(status);
  }

  private static Difference difference(UUID id, Told told, Status status, String who, String says) {
    return new Difference(id, told.number(), status.wire(), who, says);
  }
}
