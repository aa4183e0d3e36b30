package dev.scriptline.sandbox.platform.ledger;

/** The ledger cannot be opened, read or written. */
public final class LedgerException extends RuntimeException {

  LedgerException(String message) {
    super(message);
  }

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
