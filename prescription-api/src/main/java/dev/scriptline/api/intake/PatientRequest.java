package dev.scriptline.api.intake;

import dev.scriptline.api.address.PhoneNumber;
import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.api.patient.Gender;
import dev.scriptline.api.patient.PatientParticulars;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A patient as they came; never prints. */
record PatientRequest(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String gender,
    @Nullable String dateOfBirth,
    @Nullable String email,
    @Nullable String phone,
    @Nullable AddressRequest address) {

  private static final int OLDEST = 130;

  /**
   * The particulars.
   *
   * @throws dev.scriptline.edge.RefusedRequestException (422) with all that is wrong
   */
  PatientParticulars read(LocalDate today) {
    Findings findings = new Findings();
    Optional<String> first = findings.text("/firstName", firstName, 80);
    Optional<String> last = findings.text("/lastName", lastName, 80);
    Optional<Gender> sex =
        findings.parsed("/gender", gender, "female, male or other", PatientRequest::gender);
    Optional<LocalDate> born = born(findings, today);
    Optional<String> mail = findings.parsed("/email", email, "an e-mail address", Mailbox::checked);
    Optional<PhoneNumber> number =
        findings.parsed(
            "/phone",
            phone,
            "a telephone number, with its country code or as dialled in the patient's country",
            text -> PhoneNumber.of(text, AddressRequest.country(address)));
    Supplier<PostalAddress> home = AddressRequest.read(address, findings);
    findings.refuseIfAny();
    return new PatientParticulars(
        first.orElseThrow(),
        last.orElseThrow(),
        sex.orElseThrow(),
        born.orElseThrow(),
        mail.orElseThrow(),
        number.orElseThrow(),
        home.get());
  }

  private Optional<LocalDate> born(Findings findings, LocalDate today) {
    Optional<LocalDate> born =
        findings.parsed("/dateOfBirth", dateOfBirth, "a date such as 1985-06-05", LocalDate::parse);
    born.filter(date -> date.isAfter(today) || date.isBefore(today.minusYears(OLDEST)))
        .ifPresent(_ -> findings.add("/dateOfBirth", "implausible", "Nobody alive was born then."));
    return born;
  }

  private static Gender gender(String word) {
    return Arrays.stream(Gender.values())
        .filter(gender -> gender.wire().equals(word))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("not a gender"));
  }

  @Override
  public String toString() {
    return "PatientRequest[***]";
  }
}
