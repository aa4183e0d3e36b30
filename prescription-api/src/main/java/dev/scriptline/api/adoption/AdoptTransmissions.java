package dev.scriptline.api.adoption;

import static java.util.Objects.requireNonNull;

import dev.scriptline.api.intake.Findings;
import dev.scriptline.api.intake.RepeatedTransaction;
import dev.scriptline.api.prescription.PrescriptionEvents;
import dev.scriptline.api.projection.Standings;
import dev.scriptline.api.region.Region;
import dev.scriptline.events.PrescriptionEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adopts a file whole or not at all, under the locks of the patients whose prescriptions it names:
 * from the moment at which it is taken nobody sends again what may be live elsewhere.
 */
@Component
class AdoptTransmissions {

  private final RepeatedTransaction transaction;
  private final AdoptionTables tables;
  private final Standings standings;
  private final AdoptedTokens tokens;
  private final AdoptedRegions regions;
  private final PrescriptionEvents events;

  AdoptTransmissions(
      RepeatedTransaction transaction,
      AdoptionTables tables,
      Standings standings,
      AdoptedTokens tokens,
      AdoptedRegions regions,
      PrescriptionEvents events) {
    this.transaction = transaction;
    this.tables = tables;
    this.standings = standings;
    this.tokens = tokens;
    this.regions = regions;
    this.events = events;
  }

  /**
   * Takes the file.
   *
   * @throws dev.scriptline.edge.RefusedRequestException (422) with everything that is wrong with it
   */
  AdoptionReceipt from(byte[] file, Instant now) {
    Findings findings = new Findings();
    List<AdoptedRow> rows = new AdoptionFile(now, findings).read(file);
    return transaction.run(() -> adopt(rows, findings.copy(), now.truncatedTo(ChronoUnit.MICROS)));
  }

  private AdoptionReceipt adopt(List<AdoptedRow> rows, Findings findings, Instant now) {
    List<UUID> ids = rows.stream().map(AdoptedRow::prescriptionId).distinct().sorted().toList();
    Map<UUID, AdoptedPrescription> prescriptions = tables.lock(ids);
    Map<AdoptedRow, Adopted> placed = new LinkedHashMap<>();
    Placing placing = placing(rows, ids, findings);
    rows.stream()
        .sorted(Comparator.comparing(AdoptedRow::updatedAt).thenComparing(AdoptedRow::line))
        .filter(row -> fits(row, prescriptions.get(row.prescriptionId()), findings))
        .forEach(
            row -> placing.place(row, tokens.of(row.token())).ifPresent(it -> placed.put(row, it)));
    findings.refuseIfAny();
    tables.add(placing.fresh());
    return new AdoptionReceipt(
        rows.size(),
        placing.fresh().size(),
        tell(placed, Set.copyOf(placing.fresh()), prescriptions, now));
  }

  private Placing placing(List<AdoptedRow> rows, List<UUID> ids, Findings findings) {
    List<String> tags = rows.stream().map(row -> tokens.of(row.token())).distinct().toList();
    Placing placing = new Placing(tables.adopted(ids, tags), standings.of(ids), findings);
    rows.forEach(row -> placing.expect(row.prescriptionId(), tokens.of(row.token())));
    return placing;
  }

  private boolean fits(
      AdoptedRow row, @Nullable AdoptedPrescription prescription, Findings findings) {
    if (prescription == null) {
      findings.add(
          row.pointer("prescription_id"), "unknown-prescription", "The prescription is unknown.");
      return false;
    }
    if (regions.of(prescription.country()).isEmpty()) {
      findings.add(
          row.pointer("prescription_id"),
          "unknown-region",
          "It could have been sent in several regions.");
      return false;
    }
    return true;
  }

  /** The token is told before the first status, and once. */
  private int tell(
      Map<AdoptedRow, Adopted> placed,
      Set<Adopted> fresh,
      Map<UUID, AdoptedPrescription> prescriptions,
      Instant now) {
    Map<UUID, UUID> transmissions = new LinkedHashMap<>();
    placed.forEach((row, it) -> transmissions.put(AdoptionEvents.idOf(row, it), it.id()));
    Set<UUID> unheard = tables.tell(transmissions);
    int told = unheard.size();
    Set<Adopted> unnamed = new HashSet<>(fresh);
    List<PrescriptionEvent> words = new ArrayList<>();
    placed.forEach((row, adopted) -> {
      AdoptedPrescription prescription = requireNonNull(prescriptions.get(row.prescriptionId()));
      Region region = regions.of(prescription.country()).orElseThrow();
      if (unnamed.remove(adopted)) {
        words.add(AdoptionEvents.referenced(adopted, row.token(), prescription, region, now));
      }
      if (unheard.remove(AdoptionEvents.idOf(row, adopted))) {
        words.add(AdoptionEvents.statusChanged(row, adopted, prescription, region, now));
      }
    });
    events.tell(words.toArray(PrescriptionEvent[]::new));
    return told;
  }
}
