package dev.scriptline.ingest.callback;

/** How far a callback has come. */
public enum CallbackState {
  /** Kept and answered, not read yet. */
  RECEIVED,
  /** Read; nobody has told us yet which prescription it speaks of. */
  WAITING,
  /** Told to the others. */
  PUBLISHED,
  /** The platform tried whether it reaches us; there is nothing to tell. */
  TESTED,
  /** Authentic, but nothing that we can act on; somebody must look. */
  PARKED
}
