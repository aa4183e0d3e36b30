package dev.scriptline.events.order;

/**
 * The seal names a key that this service does not hold (yet): wait for the key, do not give the
 * order up.
 */
public class UnknownKeyException extends Exception {

  public UnknownKeyException(String keyId) {
    super("no key with id " + keyId);
  }
}
