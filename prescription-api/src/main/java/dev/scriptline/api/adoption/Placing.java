package dev.scriptline.api.adoption;

import static java.util.stream.Collectors.toMap;

import dev.scriptline.api.intake.Findings;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.events.wire.EventIds;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Gives each row its transmission: one per token, numbered by time after what the prescription has
 * already. What does not fit is a finding.
 */
final class Placing {

  private final Map<String, Adopted> byTag;
  private final Map<UUID, Standing> standings;
  private final Findings findings;
  private final Map<String, Adopted> fresh = new LinkedHashMap<>();
  private final Map<UUID, Integer> highest = new HashMap<>();
  private final Set<UUID> adoptedIds = new HashSet<>();

  Placing(Collection<Adopted> known, Map<UUID, Standing> standings, Findings findings) {
    this.byTag = known.stream().collect(toMap(Adopted::tokenTag, Function.identity()));
    this.standings = standings;
    this.findings = findings;
    known.forEach(it -> adoptedIds.add(it.id()));
  }

  /**
   * An id that follows from the token alone, so that a database which was restored to before the
   * adoption gives the same once more.
   */
  static UUID transmissionId(UUID prescriptionId, String tokenTag) {
    return EventIds.named("adopted-transmission", prescriptionId.toString(), tokenTag);
  }

  /** Says which ids the file will give, so that they are not taken for somebody else's. */
  void expect(UUID prescriptionId, String tokenTag) {
    adoptedIds.add(transmissionId(prescriptionId, tokenTag));
  }

  /** The transmission of a row; rows come in the order of their times. */
  Optional<Adopted> place(AdoptedRow row, String tokenTag) {
    Adopted known = byTag.getOrDefault(tokenTag, fresh.get(tokenTag));
    if (known != null && !known.prescriptionId().equals(row.prescriptionId())) {
      findings.add(
          row.pointer("token"),
          "token-of-another-prescription",
          "This token was given to another prescription.");
      return Optional.empty();
    }
    return known != null ? Optional.of(known) : anew(row, tokenTag);
  }

  /** Those that were not adopted before. */
  List<Adopted> fresh() {
    return List.copyOf(fresh.values());
  }

  private Optional<Adopted> anew(AdoptedRow row, String tokenTag) {
    List<TransmissionStanding> sent =
        Objects.requireNonNull(standings.get(row.prescriptionId())).transmissions();
    if (sent.stream().anyMatch(it -> it.id() == null || !adoptedIds.contains(it.id()))) {
      findings.add(
          row.pointer("prescription_id"),
          "sent-from-here",
          "This prescription was sent from here; what another system sent of it must be settled by hand.");
      return Optional.empty();
    }
    UUID id = transmissionId(row.prescriptionId(), tokenTag);
    Adopted adopted =
        new Adopted(
            id,
            row.prescriptionId(),
            number(id, row.prescriptionId(), sent),
            tokenTag,
            row.updatedAt());
    fresh.put(tokenTag, adopted);
    return Optional.of(adopted);
  }

  /** Where the events of before a restore know it, it keeps the number that they know. */
  private int number(UUID id, UUID prescriptionId, List<TransmissionStanding> sent) {
    return sent.stream()
        .filter(it -> id.equals(it.id()))
        .map(TransmissionStanding::number)
        .findFirst()
        .orElseGet(() -> highest.merge(prescriptionId, highest(sent) + 1, (last, _) -> last + 1));
  }

  private static int highest(List<TransmissionStanding> sent) {
    return sent.isEmpty() ? 0 : sent.getLast().number();
  }
}
