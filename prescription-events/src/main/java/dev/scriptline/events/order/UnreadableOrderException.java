package dev.scriptline.events.order;

/** A seal that is broken, forged or holds no order. The message never quotes content. */
public class UnreadableOrderException extends Exception {

  public UnreadableOrderException(String reason) {
    super(reason);
  }
}
