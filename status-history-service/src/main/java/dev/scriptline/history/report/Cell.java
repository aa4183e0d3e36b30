package dev.scriptline.history.report;

import dev.scriptline.history.summary.Summary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What is counted together.
 *
 * @param region empty before it is sent anywhere
 * @param pharmacyId {@link #NO_PHARMACY} before that, and for all pharmacies together
 */
record Cell(Grain grain, LocalDate period, String region, UUID pharmacyId) {

  static final UUID NO_PHARMACY = new UUID(0, 0);

  static Cell of(Grain grain, Summary summary) {
    LocalDate day = summary.beganAt().atOffset(ZoneOffset.UTC).toLocalDate();
    UUID pharmacy = summary.pharmacyId();
    return new Cell(
        grain,
        grain.period(day),
        summary.region() == null ? "" : summary.region(),
        grain == Grain.DAY || pharmacy == null ? NO_PHARMACY : pharmacy);
  }
}
