package dev.scriptline.sandbox.platform.fault;

import java.time.Duration;
import java.util.Locale;

/** What goes wrong with one callback; several may come together. */
public record WebhookFault(Kind kind, Duration delay) {

  /** The ways in which callbacks go wrong. */
  public enum Kind {
    /** It is never sent. */
    DROP,
    /** It is sent twice, byte for byte. */
    DUPLICATE,
    /** It waits until the next one about the same prescription has gone. */
    REORDER,
    /** It is sent after a delay. */
    LATE,
    /** Its signature is made with another key. */
    FORGE,
    /** It tells a status that nobody has heard of. */
    UNKNOWN_STATUS,
    /** It arrives before the call that caused it is answered. */
    BEFORE_RESPONSE,
    /** It lacks {@code client_ref_id}. */
    NO_REF,
    /** It lacks {@code occurred_at}. */
    NO_TIME;

    /** The name under which it is ordered. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static WebhookFault read(String mode, long delayMs) {
    String[] parts = mode.split(":", 2);
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(parts[0])) {
        String argument = parts.length == 2 ? parts[1].strip() : "";
        Duration delay = kind == Kind.LATE ? Modes.millis(argument, delayMs) : Duration.ZERO;
        return new WebhookFault(kind, delay);
      }
    }
    throw new IllegalArgumentException("There is no mode for webhooks named " + mode + ".");
  }
}
