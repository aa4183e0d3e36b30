package dev.scriptline.api.adoption;

import dev.scriptline.api.region.Region;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventIds;
import java.time.Instant;
import java.util.UUID;

/** What the other services are told of what was adopted. */
final class AdoptionEvents {

  private AdoptionEvents() {}

  /** The id of the event that a row becomes: the same row is the same event. */
  static UUID idOf(AdoptedRow row, Adopted adopted) {
    return EventIds.named(
        "adopted", adopted.id().toString(), row.word(), row.updatedAt().toString());
  }

  /** Which token the transmission goes by: so that callbacks find their prescription. */
  static PrescriptionReferenced referenced(
      Adopted adopted, String token, AdoptedPrescription prescription, Region region, Instant now) {
    return new PrescriptionReferenced(
        EventIds.named("adopted-reference", adopted.id().toString()),
        prescription.id(),
        prescription.number(),
        adopted.id(),
        adopted.number(),
        null,
        token,
        region.code(),
        region.channel(),
        null,
        StatusSource.IMPORT,
        now);
  }

  /** What that system says became of it. Its version is the time, which grows with each word. */
  static PrescriptionStatusChanged statusChanged(
      AdoptedRow row,
      Adopted adopted,
      AdoptedPrescription prescription,
      Region region,
      Instant now) {
    Status status = SrxStatus.of(row.word());
    return PrescriptionStatusChanged.draft(
            idOf(row, adopted), prescription.id(), prescription.number())
        .transmission(adopted.id(), adopted.number())
        .route(region.code(), region.channel(), null)
        .rawStatus(status == Status.OTHER ? row.word() : null)
        .occurredAt(row.updatedAt())
        .version(row.updatedAt().toEpochMilli())
        .is(status, StatusSource.IMPORT, now);
  }
}
