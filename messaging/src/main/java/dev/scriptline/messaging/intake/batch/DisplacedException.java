package dev.scriptline.messaging.intake.batch;

/**
 * The offsets are not where this assignment expects them: another consumer has taken the partition
 * over, or the database was restored. The rows are right, this consumer is not.
 */
public final class DisplacedException extends RuntimeException {

  DisplacedException() {
    super("the stored offsets are not the expected ones");
  }
}
