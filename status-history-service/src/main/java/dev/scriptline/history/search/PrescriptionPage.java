package dev.scriptline.history.search;

import dev.scriptline.events.Status;
import dev.scriptline.history.listing.Page;
import dev.scriptline.history.listing.Tabular;
import dev.scriptline.history.summary.Summary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prescriptions that were found, newest first.
 *
 * @param next the cursor of older ones; absent at the end
 */
record PrescriptionPage(List<PrescriptionView> prescriptions, @Nullable String next)
    implements Tabular {

  static PrescriptionPage of(Page<Summary> page) {
    return new PrescriptionPage(
        page.entries().stream().map(PrescriptionView::of).toList(), page.next());
  }

  @Override
  public List<String> columns() {
    return List.of(
        "prescriptionId",
        "number",
        "status",
        "words",
        "transmissionNo",
        "region",
        "channel",
        "pharmacyId",
        "validUntil",
        "beganAt",
        "heardAt");
  }

  @Override
  public List<List<@Nullable Object>> rows() {
    return prescriptions.stream().map(PrescriptionPage::row).toList();
  }

  private static List<@Nullable Object> row(PrescriptionView found) {
    Status status = found.status();
    return Arrays.<@Nullable Object>asList(
        found.prescriptionId(),
        found.number(),
        status == null ? null : status.wire(),
        found.words(),
        found.transmissionNo(),
        found.region(),
        found.channel() == null ? null : found.channel().wire(),
        found.pharmacyId(),
        found.validUntil(),
        found.beganAt(),
        found.heardAt());
  }
}
