package dev.scriptline.dispatch.outcome;

import dev.scriptline.events.Reason;
import java.util.Locale;

/** Why a transmission stands where it stands; on the wire in lower case with hyphens. */
public enum ReasonCode {
  // Somebody must mend something.
  /** A pharmacy has dispensed the prescription, on another transmission or on this one. */
  ALREADY_DISPENSED,
  CLINIC_NOT_AUTHORISED,
  CLINIC_NOT_MAPPED,
  CREDENTIALS_MISSING,
  INVALID_PIN,
  LOGIN_REFUSED,
  MAILBOX_MISSING,
  /** The pharmacy's mail server does not take mail for this mailbox. */
  MAILBOX_REFUSED,
  /** Somebody made sure that it does not exist. */
  NOT_ISSUED,
  ORDER_UNREADABLE,
  /** What the law wants on a prescription is not all in the order, or cannot be printed. */
  PARTICULARS_MISSING,
  PAYLOAD_REJECTED,
  PHARMACY_NOT_REGISTERED,
  /** Refused in words that the contract does not list, and still absent after settling. */
  PLATFORM_REFUSED,
  /** The mailbox is in none of the domains that prescriptions may be mailed to. */
  RECIPIENT_NOT_ALLOWED,

  // It passes.
  CLIENT_REFUSED,
  CREDENTIALS_LOCKED,
  DEADLINE_PASSED,
  MAILBOX_BUSY,
  MAIL_UNAVAILABLE,
  ORDER_KEY_MISSING,
  PLATFORM_UNAVAILABLE,
  RATE_LIMITED,
  /** The mail server turns us away, whoever the mail is for: operations mends it. */
  SENDER_REFUSED,
  UNAUTHENTICATED,

  // Nobody knows yet.
  /** It was made and the database does not know of it: it was restored. */
  ATTEMPT_FORGOTTEN,
  LEASE_ENDED,
  NO_ANSWER,
  REFERENCE_USED,
  /** Waiting to be sent, as far as a restored database knows. */
  RESTORED,
  SERVER_ERROR,
  UNKNOWN_REFUSAL,
  UNREADABLE_ANSWER,

  // Only a person can tell.
  ABSENT_AFTER_SETTLING,
  NO_LOOKUP;

  /** Whether waiting alone may mend it. */
  public boolean passes() {
    return switch (this) {
      case CLIENT_REFUSED,
          DEADLINE_PASSED,
          MAILBOX_BUSY,
          MAIL_UNAVAILABLE,
          ORDER_KEY_MISSING,
          PLATFORM_UNAVAILABLE,
          RATE_LIMITED,
          UNAUTHENTICATED,
          LEASE_ENDED,
          NO_ANSWER,
          SERVER_ERROR ->
          true;
      case ALREADY_DISPENSED,
          CLINIC_NOT_AUTHORISED,
          CLINIC_NOT_MAPPED,
          CREDENTIALS_LOCKED,
          CREDENTIALS_MISSING,
          INVALID_PIN,
          LOGIN_REFUSED,
          MAILBOX_MISSING,
          MAILBOX_REFUSED,
          NOT_ISSUED,
          ORDER_UNREADABLE,
          PARTICULARS_MISSING,
          PAYLOAD_REJECTED,
          PHARMACY_NOT_REGISTERED,
          PLATFORM_REFUSED,
          RECIPIENT_NOT_ALLOWED,
          ATTEMPT_FORGOTTEN,
          REFERENCE_USED,
          RESTORED,
          SENDER_REFUSED,
          UNKNOWN_REFUSAL,
          UNREADABLE_ANSWER,
          ABSENT_AFTER_SETTLING,
          NO_LOOKUP ->
          false;
    };
  }

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of a word that {@link #wire()} wrote. */
  public static ReasonCode ofWire(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As events carry it. */
  public Reason reason() {
    return new Reason(wire());
  }
}
