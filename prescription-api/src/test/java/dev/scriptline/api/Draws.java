package dev.scriptline.api;

import java.security.SecureRandom;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What numbers are drawn from: chance, unless a test wants the same draws again. */
public class Draws implements RandomGenerator {

  private volatile RandomGenerator source = new SecureRandom();

  /** From now on the draws of this seed, from their beginning. */
  public void restart(long seed) {
    source = new Random(seed);
  }

  @Override
  public long nextLong() {
    return source.nextLong();
  }
}
