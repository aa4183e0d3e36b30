package dev.scriptline.api.intake;

import dev.scriptline.api.prescriber.PrescriberParticulars;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A prescriber as they came; never prints. */
record PrescriberRequest(
    @Nullable String name, @Nullable String register, @Nullable String registrationNumber) {

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
    findings.refuseIfAny();
    return new PrescriberParticulars(
        called.orElseThrow(), registeredIn.orElseThrow(), under.orElseThrow());
  }

  @Override
  public String toString() {
    return "PrescriberRequest[***]";
  }
}
