package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

/**
 * Why something happened.
 *
 * @param code a code; the words stay in the service that has them
 */
public record Reason(String code) {

  public Reason {
    requireNonNull(code, "code");
  }
}
