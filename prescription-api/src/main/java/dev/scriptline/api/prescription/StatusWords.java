package dev.scriptline.api.prescription;

import dev.scriptline.events.Status;

/**
 * What a patient reads. Where nobody knows yet whether a prescription exists at the pharmacy, the
 * words never invite to try again.
 */
public final class StatusWords {

  private static final String BEING_CONFIRMED =
      "Being confirmed. You need not do anything; we will tell you when we know.";

  private StatusWords() {}

  /** The words for a status. */
  public static String of(Status status) {
    return switch (status) {
      case APPROVED -> "Ready. Choose the pharmacy that it should go to.";
      case REVOKED -> "Your prescriber has taken this prescription back. Please ask your clinic.";
      case REQUESTED -> "On its way to the pharmacy.";
      case DEFERRED -> "On its way to the pharmacy. It takes a little longer than usual.";
      case UNCONFIRMED, NEEDS_HUMAN -> BEING_CONFIRMED;
      case REFUSED -> "It could not be sent. Something has to be mended first.";
      case WITHDRAWN -> "It was taken back before it was sent.";
      case ISSUED -> "The pharmacy's system has it. It is being signed.";
      case EMAILED -> "It was mailed to the pharmacy.";
      case BOUNCED ->
          "The pharmacy's mailbox did not take it. You can send it to a pharmacy again.";
      case ACKNOWLEDGED -> "The pharmacy has confirmed that it arrived.";
      case SIGNED -> "Signed. The pharmacy can prepare it.";
      case PRINTED -> "The pharmacy is preparing it.";
      case EXPIRED -> "It has expired. Please ask your clinic for a new prescription.";
      case VOIDED -> "It was cancelled and cannot be dispensed.";
      case DISPENSED -> "Dispensed. The pharmacy has handed out your medicine.";
      // Notes move nothing and so are never what a prescription shows.
      case VOID_REQUESTED, VOID_REFUSED, WITHDRAWAL_REFUSED, SURPLUS, REPEAT, OTHER ->
          BEING_CONFIRMED;
    };
  }
}
