package dev.scriptline.dispatch.outcome;

/** What the platform says to a void; asking again changes nothing. */
public sealed interface VoidOutcome {

  /** It cannot be dispensed any more, by this call. */
  record Voided() implements VoidOutcome {}

  /** It could not be dispensed before this call either: an earlier one worked. */
  record AlreadyVoided() implements VoidOutcome {}

  /** Too late: the patient has the medicine. */
  record Dispensed() implements VoidOutcome {}

  /** It ran out before: nobody can dispense it, and nothing was voided. */
  record Expired() implements VoidOutcome {}

  /** Nobody knows; the call may be repeated. */
  record Unclear(ReasonCode reason) implements VoidOutcome {}
}
