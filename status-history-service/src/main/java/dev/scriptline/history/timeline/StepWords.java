package dev.scriptline.history.timeline;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;

/** Each status in plain words, for those who answer the telephone. */
public final class StepWords {

  private static final String TAKEN_OVER =
      "; this was taken over from the system before, and earlier steps were not recorded";

  private StepWords() {}

  /** The words for what somebody told. */
  static String of(PrescriptionStatusChanged event) {
    String words = of(event.status());
    return event.source() == StatusSource.IMPORT ? words + TAKEN_OVER : words;
  }

  /** The words for a status. */
  public static String of(Status status) {
    return switch (status) {
      case APPROVED -> "The prescriber approved it";
      case REVOKED -> "The prescriber took it back";
      case REQUESTED -> "It was asked to be sent to the pharmacy";
      case DEFERRED -> "Sending it was put off and will be tried again";
      case UNCONFIRMED -> "It was sent, and it is being confirmed that it arrived";
      case NEEDS_HUMAN -> "Somebody must find out whether it arrived";
      case REFUSED -> "It was turned away; the reason says what must be mended";
      case WITHDRAWN -> "It was withdrawn before it was sent";
      case ISSUED -> "The platform holds it for the pharmacy";
      case EMAILED -> "It was e-mailed to the pharmacy";
      case BOUNCED -> "The e-mail to the pharmacy came back";
      case ACKNOWLEDGED -> "The pharmacy said that it has it";
      case SIGNED -> "It carries the prescriber's electronic signature";
      case PRINTED -> "The pharmacy opened it and printed it";
      case EXPIRED -> "It can no longer be dispensed: its time has run out";
      case VOIDED -> "It was cancelled at the platform";
      case DISPENSED -> "The pharmacy dispensed it";
      case VOID_REQUESTED -> "Its cancellation was asked for";
      case VOID_REFUSED -> "The platform did not cancel it";
      case WITHDRAWAL_REFUSED -> "It could not be withdrawn: it was being sent already";
      case SURPLUS -> "The platform held it twice; one of the two does not count";
      case REPEAT -> "The platform reported the same once more";
      case OTHER -> "Something was reported that this version does not know";
    };
  }
}
