package dev.scriptline.api.overview;

import static java.util.Objects.requireNonNull;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.events.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a prescription from being sent, and who mends it.
 *
 * @param mendedBy patient, clinic, support or platform
 */
public record PrescriptionProblem(String code, String detail, String mendedBy) {

  private static final String PLATFORM_REFUSED = "platform-refused";
  private static final String MAILBOX_REFUSED = "mailbox-refused";

  /**
   * The problem behind a refusal or a bounce; nothing else is one. The codes are those of the
   * platform's table and of e-mail, and what keeps dispatch-service from asking anybody at all.
   */
  public static Optional<PrescriptionProblem> of(Status status, @Nullable String reasonCode) {
    if (status == Status.BOUNCED) {
      return Optional.of(bounce(reasonCode == null ? MAILBOX_REFUSED : reasonCode));
    }
    if (status == Status.DEFERRED && reasonCode != null) {
      return held(reasonCode);
    }
    return status == Status.REFUSED
        ? Optional.of(refusal(reasonCode == null ? PLATFORM_REFUSED : reasonCode))
        : Optional.empty();
  }

  /** A rule of a region that is broken. */
  static PrescriptionProblem of(FieldProblem broken) {
    return new PrescriptionProblem(
        broken.code(), broken.detail(), requireNonNull(broken.mendedBy()));
  }

  private static PrescriptionProblem bounce(String code) {
    return patient(
        code,
        "The pharmacy's mailbox did not take it, so the pharmacy does not have it. You can send it"
            + " again, to this or any other pharmacy.");
  }

  /** All of a clinic or prescriber wait for this; the other reasons of a delay need nobody. */
  private static Optional<PrescriptionProblem> held(String code) {
    return switch (code) {
      case "clinic-not-authorised", "login-refused", "invalid-pin" -> {
        PrescriptionProblem problem = refusal(code);
        yield Optional.of(
            new PrescriptionProblem(
                code,
                problem.detail() + " Then it goes on by itself; you need not do anything.",
                problem.mendedBy()));
      }
      default -> Optional.empty();
    };
  }

  private static PrescriptionProblem refusal(String code) {
    return switch (code) {
      case "clinic-not-authorised" ->
          support(code, "The clinic is not set up with the platform. Support mends it.");
      case "clinic-not-mapped" ->
          support(code, "The clinic's number at the platform is missing here. Support mends it.");
      case "credentials-missing" ->
          clinic(code, "The prescriber's login for the platform is missing. The clinic mends it.");
      case "login-refused" ->
          clinic(code, "The prescriber's login was not accepted. The clinic mends it.");
      case "invalid-pin" ->
          clinic(code, "The prescriber's PIN was not accepted. The clinic mends it.");
      case "pharmacy-not-registered" ->
          patient(code, "This pharmacy cannot receive it. Choose another pharmacy.");
      case "payload-rejected" ->
          clinic(code, "The platform did not accept the particulars. The clinic mends them.");
      case "recipient-not-allowed" ->
          support(
              code,
              "Prescriptions may not be mailed to this pharmacy's mailbox. Support mends it; you"
                  + " can choose another pharmacy.");
      case "mailbox-missing" ->
          support(
              code,
              "This pharmacy's mailbox is missing here. Support mends it; you can choose another"
                  + " pharmacy.");
      case "particulars-missing" ->
          clinic(
              code, "Something is missing that must stand on a prescription. The clinic mends it.");
      case "already-dispensed" ->
          support(code, "A pharmacy has dispensed it already, so it was not sent once more.");
      case "order-unreadable" ->
          support(code, "It could not be read when it was to be sent. Support looks into it.");
      case "not-issued" ->
          patient(
              code, "It did not reach the pharmacy: support has made sure. You can send it again.");
      case PLATFORM_REFUSED -> support(code, "The platform refused it. Support looks into it.");
      default -> support(code, "It could not be sent. Support looks into it.");
    };
  }

  private static PrescriptionProblem patient(String code, String detail) {
    return new PrescriptionProblem(code, detail, "patient");
  }

  private static PrescriptionProblem clinic(String code, String detail) {
    return new PrescriptionProblem(code, detail, "clinic");
  }

  private static PrescriptionProblem support(String code, String detail) {
    return new PrescriptionProblem(code, detail, "support");
  }
}
