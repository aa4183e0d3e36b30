package dev.scriptline.api.prescription;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a prescriber approves: for whom, by whom, where, and the medicines; never prints. */
public record PrescriptionContent(
    UUID patientId,
    UUID prescriberId,
    UUID clinicId,
    List<PrescriptionItem> items,
    @Nullable String notes) {

  public PrescriptionContent {
    items = List.copyOf(items);
  }

  /** What stands for this content in approvals: equal for equal content only. */
  public String hash() {
    return ContentHash.of(this);
  }

  @Override
  public String toString() {
    return "PrescriptionContent[***]";
  }
}
