package dev.scriptline.api.intake;

import dev.scriptline.api.address.PhoneNumber;
import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.api.prescriber.PrescriberParticulars;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber as they came; never prints. Who they are is needed everywhere; what else a region
 * requires is checked when a prescription is sent there.
 */
record PrescriberRequest(
    @Nullable String name,
    @Nullable String register,
    @Nullable String registrationNumber,
    @Nullable String qualifications,
    @Nullable String phone,
    @Nullable String email,
    @Nullable AddressRequest address) {

  /**
   * The particulars.
   *
   * @throws dev.scriptline.edge.RefusedRequestException (422) with all that is wrong
   */
  PrescriberParticulars read() {
    Findings findings = new Findings();
    Optional<String> called = findings.text("/name", name, 160);
    Optional<String> registeredIn = findings.text("/register", register, 40);
    Optional<String> under = findings.text("/registrationNumber", registrationNumber, 40);
    Optional<String> degrees = findings.optionalText("/qualifications", qualifications, 160);
    Optional<PhoneNumber> number =
        findings.optionallyParsed(
            "/phone",
            phone,
            "a telephone number, with its country code or as dialled in the practice's country",
            text -> PhoneNumber.of(text, AddressRequest.country(address)));
    Optional<String> mail =
        findings.optionallyParsed("/email", email, "an e-mail address", Mailbox::checked);
    Optional<Supplier<PostalAddress>> practice =
        Optional.ofNullable(address).map(it -> AddressRequest.read(it, findings));
    findings.refuseIfAny();
    return new PrescriberParticulars(
        called.orElseThrow(),
        registeredIn.orElseThrow(),
        under.orElseThrow(),
        degrees.orElse(null),
        number.orElse(null),
        mail.orElse(null),
        practice.map(Supplier::get).orElse(null));
  }

  @Override
  public String toString() {
    return "PrescriberRequest[***]";
  }
}
