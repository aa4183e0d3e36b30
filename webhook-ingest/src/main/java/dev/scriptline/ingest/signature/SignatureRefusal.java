package dev.scriptline.ingest.signature;

/** Why a body is not taken for the platform's. */
public enum SignatureRefusal implements Verification, Claim {
  /** A header of the scheme is not there. */
  MISSING,
  /** More than one: which of them a proxy or a later reader would believe is anybody's guess. */
  DOUBLED,
  /** Not the signature of this body under any of our secrets. */
  WRONG,
  /** Rightly signed, but too long ago or in the future by our clock. */
  STALE
}
