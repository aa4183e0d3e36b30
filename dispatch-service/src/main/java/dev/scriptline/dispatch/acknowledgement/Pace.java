package dev.scriptline.dispatch.acknowledgement;

import java.time.Clock;

/** Lets only so many through in a second, so that a public page cannot use up the database. */
final class Pace {

  private final int mostPerSecond;
  private final Clock clock;
  private long second;
  private int taken;

  Pace(int mostPerSecond, Clock clock) {
    this.mostPerSecond = mostPerSecond;
    this.clock = clock;
  }

  synchronized boolean allows() {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      taken = 0;
    }
    return taken++ < mostPerSecond;
  }
}
