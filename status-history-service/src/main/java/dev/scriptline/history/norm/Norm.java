package dev.scriptline.history.norm;

import java.time.Duration;

/**
 * What is usual at a pharmacy.
 *
 * @param within nine of ten take no longer
 * @param of so many were looked at
 */
public record Norm(Duration within, int of) {

  private static final int ENOUGH = 20;

  /** Whether it says anything. */
  boolean holds() {
    return of >= ENOUGH;
  }
}
