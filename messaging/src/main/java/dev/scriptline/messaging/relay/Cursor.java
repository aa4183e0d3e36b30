package dev.scriptline.messaging.relay;

/**
 * A place in the outbox.
 *
 * @param xid the transaction that wrote the row, unsigned
 * @param id the row's number
 */
record Cursor(long xid, long id) {

  /** The transaction's id as PostgreSQL reads an xid8. */
  String xidText() {
    return Long.toUnsignedString(xid);
  }
}
