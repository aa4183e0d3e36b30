package dev.scriptline.api.patient;

import dev.scriptline.api.address.PhoneNumber;
import dev.scriptline.api.address.PostalAddress;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Who a patient is and how to reach them; never prints. */
@Embeddable
public record PatientParticulars(
    String firstName,
    String lastName,
    @Enumerated(EnumType.STRING) Gender gender,
    LocalDate dateOfBirth,
    String email,
    @Embedded PhoneNumber phone,
    @Embedded PostalAddress address) {

  @Override
  public String toString() {
    return "PatientParticulars[***]";
  }
}
