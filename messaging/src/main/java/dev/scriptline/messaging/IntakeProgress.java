package dev.scriptline.messaging;

import java.util.List;

/**
 * How far the service's intakes have come since this process started. After a restore nobody trusts
 * the tables before they hold again what stood on the topics; a service that must not act on less
 * asks here.
 */
public interface IntakeProgress {

  /**
   * Whether everything that stood on the intake's topics when this process started has been taken
   * in, by whichever instance; a parked record counts as taken in. Once true it stays true.
   *
   * @param intake as {@link EventIntake#name()}
   * @throws IllegalArgumentException when there is no such intake
   */
  boolean caughtUp(String intake);

  /** Whether that is true of every intake of the service. */
  boolean caughtUp();

  /** What is still waited for, in words for an operator; empty once everything has caught up. */
  List<String> awaited();
}
