package dev.scriptline.api.prescription;

import dev.scriptline.events.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a prescription from being sent, and who mends it.
 *
 * @param mendedBy patient, clinic, support or platform
 */
public record PrescriptionProblem(String code, String detail, String mendedBy) {

  private static final String UNKNOWN = "platform-refused";

  /**
   * The problem behind a refusal; nothing else is one. The codes are those of the platform's table.
   */
  public static Optional<PrescriptionProblem> of(Status status, @Nullable String reasonCode) {
    return status == Status.REFUSED
        ? Optional.of(refusal(reasonCode == null ? UNKNOWN : reasonCode))
        : Optional.empty();
  }

  private static PrescriptionProblem refusal(String code) {
    return switch (code) {
      case "clinic-not-authorised" ->
          new PrescriptionProblem(
              code, "The clinic is not set up with the platform. Support mends it.", "support");
      case "invalid-pin" ->
          new PrescriptionProblem(
              code, "The prescriber's PIN was not accepted. The clinic mends it.", "clinic");
      case "pharmacy-not-registered" ->
          new PrescriptionProblem(
              code, "This pharmacy cannot receive it. Choose another pharmacy.", "patient");
      case "payload-rejected" ->
          new PrescriptionProblem(
              code,
              "The platform did not accept the particulars. The clinic mends them.",
              "clinic");
      default ->
          new PrescriptionProblem(
              code, "The platform refused it. Support looks into it.", "support");
    };
  }
}
