package dev.scriptline.api.intake;

import dev.scriptline.api.prescription.PrescriptionContent;
import dev.scriptline.api.prescription.PrescriptionItem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A prescription as it came; never prints. */
record PrescriptionRequest(
    @Nullable String patientId,
    @Nullable String prescriberId,
    @Nullable String clinicId,
    @Nullable String approvedAt,
    @Nullable List<@Nullable ItemRequest> items,
    @Nullable String notes) {

  private static final int MOST_ITEMS = 50;

  /** How far a clinic's clock may be ahead of ours. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /**
   * What was approved, and when.
   *
   * @throws dev.scriptline.edge.RefusedRequestException (422) with all that is wrong
   */
  ApprovedContent read(Instant now) {
    Findings findings = new Findings();
    Optional<UUID> patient = findings.id("/patientId", patientId);
    Optional<UUID> prescriber = findings.id("/prescriberId", prescriberId);
    Optional<UUID> clinic = findings.id("/clinicId", clinicId);
    Optional<Instant> approved = approved(findings, now);
    List<Supplier<PrescriptionItem>> medicines = items(findings);
    Optional<String> remark = findings.optionalText("/notes", notes, 2000);
    findings.refuseIfAny();
    return new ApprovedContent(
        new PrescriptionContent(
            patient.orElseThrow(),
            prescriber.orElseThrow(),
            clinic.orElseThrow(),
            medicines.stream().map(Supplier::get).toList(),
            remark.orElse(null)),
        approved.orElseThrow());
  }

  /** To the microsecond, as the database keeps it: a repeated request must equal what was kept. */
  private Optional<Instant> approved(Findings findings, Instant now) {
    Optional<Instant> approved =
        findings.parsed(
            "/approvedAt",
            approvedAt,
            "a time with its offset, such as 2026-11-20T10:15:00Z",
            text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    approved
        .filter(time -> time.isAfter(now.plus(CLOCK_SKEW)))
        .ifPresent(_ -> findings.add("/approvedAt", "in-the-future", "This is yet to come."));
    return approved;
  }

  private List<Supplier<PrescriptionItem>> items(Findings findings) {
    if (items == null || items.isEmpty()) {
      findings.add("/items", "required", "At least one medicine is needed.");
      return List.of();
    }
    if (items.size() > MOST_ITEMS) {
      findings.add("/items", "too-many", "At most %d medicines fit.".formatted(MOST_ITEMS));
      return List.of();
    }
    List<Supplier<PrescriptionItem>> read = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      ItemRequest item = items.get(index);
      String at = "/items/" + index;
      if (item == null) {
        findings.add(at, "required", "This is needed.");
      } else {
        read.add(item.read(at, findings));
      }
    }
    return read;
  }

  @Override
  public String toString() {
    return "PrescriptionRequest[***]";
  }
}
