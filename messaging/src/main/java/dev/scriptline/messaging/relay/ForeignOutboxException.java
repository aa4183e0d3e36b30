package dev.scriptline.messaging.relay;

/**
 * The outbox was written in another PostgreSQL cluster: its transaction ids are not below this
 * cluster's, so new events would sort among or before old ones and be lost.
 */
final class ForeignOutboxException extends RuntimeException {

  /** What has to be done, in one sentence. */
  static final String REMEDY =
      "Publish what is left and reset the cursor (outbox rebase) before this service runs on a"
          + " restored or moved database.";

  ForeignOutboxException(String service) {
    super(
        "The outbox of %s holds transaction ids that this PostgreSQL cluster has not reached yet."
            .formatted(service));
  }
}
