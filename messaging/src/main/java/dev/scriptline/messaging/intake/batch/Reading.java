package dev.scriptline.messaging.intake.batch;

/**
 * What reading one record came to.
 *
 * @param <T> what a record is once it is read
 */
public sealed interface Reading<T> {

  /** It can be taken. */
  record Readable<T>(T item) implements Reading<T> {}

  /** No retry helps; it is parked. */
  record Unreadable<T>(String reason) implements Reading<T> {}

  /** It can be read once the key is here; the partition waits. */
  record Sealed<T>(String reason) implements Reading<T> {}

  /** The reader itself failed; the partition waits and it is tried again. */
  record Failed<T>(RuntimeException fault) implements Reading<T> {}
}
