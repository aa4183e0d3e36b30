package dev.scriptline.dispatch.job;

/** Where a transmission stands between us and its channel. */
public enum JobState {
  /** Waits for a worker, or for its time. */
  PENDING,
  /** A worker prepares it; nothing has left us. */
  CLAIMED,
  /** Committed before the first byte: from here on only an answer tells what happened. */
  SENDING,
  /** The channel holds it. */
  ISSUED,
  /** Nothing was created; somebody must mend something. */
  REFUSED,
  /** It may exist; it is looked up and never simply sent again. */
  UNCONFIRMED,
  /** Only a person can tell. */
  NEEDS_HUMAN,
  /** Taken back before anything had left us. */
  WITHDRAWN,
  /** It was issued and has come to its end: voided, expired, dispensed, bounced or superseded. */
  CLOSED
}
