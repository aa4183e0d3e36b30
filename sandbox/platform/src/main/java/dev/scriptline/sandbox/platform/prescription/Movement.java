package dev.scriptline.sandbox.platform.prescription;

/** What came of an attempt to bring a prescription into another state. */
public sealed interface Movement {

  /** It is there now. */
  record Moved(Prescription prescription) implements Movement {}

  /** It was there already, and being there again is nothing new. */
  record Unchanged(Prescription prescription) implements Movement {}

  /** It cannot go there; the message is the platform's. */
  record Refused(Prescription prescription, String message) implements Movement {}

  /** There is no such prescription. */
  record Unknown() implements Movement {}
}
