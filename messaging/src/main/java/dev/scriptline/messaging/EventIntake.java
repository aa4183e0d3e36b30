package dev.scriptline.messaging;

import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.util.List;
import java.util.Set;

/**
 * One consumer of events. Every bean of this type is given its records in order per partition, in
 * batches, each batch in one transaction with the Kafka offsets.
 *
 * <p>Delivery is at least once: a relay repeats after a crash, and a restored database reads again
 * what it has forgotten. {@link #take} dedupes by a unique key; nothing before it does.
 *
 * <p>Only what {@link #read} refuses as unreadable is parked. Whatever {@link #take} throws rolls
 * the batch back and is tried again for ever, in smaller and smaller batches until the one record
 * that fails is named in the log with its position and only its partition waits.
 *
 * @param <T> what a record is once it is read
 */
public interface EventIntake<T> {

  /** Stable for ever: part of the offsets' primary key and of the consumer group's id. */
  String name();

  /** The topics to take from. */
  Set<String> topics();

  /**
   * Reads a record, outside any transaction and without effects. The headers include {@code
   * traceparent} where the sender was traced.
   *
   * @throws UnreadableEventException parks the record; the message must not quote content
   * @throws UnknownKeyException pauses the partition until the key is known
   */
  T read(WireEvent wire) throws UnreadableEventException, UnknownKeyException;

  /**
   * Reads a record whose place on its topic matters too; overridden instead of {@link #read} being
   * relied on. A restored database reads the same record at the same place again.
   */
  default T read(WireEvent wire, int partition, long offset)
      throws UnreadableEventException, UnknownKeyException {
    return read(wire);
  }

  /** Takes a batch in; runs in the transaction that also stores the offsets. */
  void take(List<T> batch);

  /**
   * A record was parked, in the transaction that parks it: whoever waits for it may be told here.
   * It may come again, like any other.
   */
  default void parked(WireEvent wire) {}

  /** After the commit, whenever something was taken: wake whoever works on it. */
  default void taken() {}
}
