package dev.scriptline.events.wire;

/**
 * A record that no retry will make readable; it belongs in the parking table. The message never
 * quotes content.
 */
public class UnreadableEventException extends Exception {

  public UnreadableEventException(String reason) {
    super(reason);
  }
}
