package dev.scriptline.api.prescriber;

import dev.scriptline.api.address.PhoneNumber;
import dev.scriptline.api.address.PostalAddress;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * Who a prescriber is and how a pharmacist reaches them; never prints. What may be absent, some
 * regions require.
 *
 * @param register the professional register, such as {@code GMC}
 * @param registrationNumber the number there
 * @param qualifications as written behind the name, such as {@code MB BCh BAO}
 * @param address of the practice
 */
@Embeddable
public record PrescriberParticulars(
    String name,
    String register,
    String registrationNumber,
    @Nullable String qualifications,
    @Embedded @Nullable PhoneNumber phone,
    @Nullable String email,
    @Embedded @Nullable PostalAddress address) {

  @Override
  public String toString() {
    return "PrescriberParticulars[***]";
  }
}
