package dev.scriptline.messaging.relay;

/**
 * The outbox was written in another PostgreSQL cluster: its transaction ids are not below this
 * cluster's, so new events would sort among or before old ones and be lost.
 */
final class ForeignOutboxException extends RuntimeException {

  /** What has to be done, in one sentence. */
  static final String REMEDY =
      "Before this service runs on a restored or moved database, publish the rows of its outbox,"
          + " empty it and set outbox_cursor to (0, 0).";

  ForeignOutboxException(String service) {
    super(
        "The outbox of %s holds transaction ids that this PostgreSQL cluster has not reached yet."
            .formatted(service));
  }
}
