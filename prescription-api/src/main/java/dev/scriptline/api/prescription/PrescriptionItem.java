package dev.scriptline.api.prescription;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One medicine of a prescription; never prints.
 *
 * @param apid dm+d brand code (AMP)
 * @param vpid dm+d generic code (VMP), where there is one
 * @param quantity packs
 */
@Embeddable
public record PrescriptionItem(
    String apid, @Nullable String vpid, String description, String quantity, String directions) {

  @Override
  public String toString() {
    return "PrescriptionItem[***]";
  }
}
