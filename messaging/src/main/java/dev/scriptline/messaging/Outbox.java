package dev.scriptline.messaging;

import dev.scriptline.events.wire.WireEvent;
import java.util.List;

/**
 * Where a change leaves its events: they are kept in the change's own transaction and published
 * after its commit, at least once, in the order of {@code (xid, id)}.
 *
 * <p>That order is not commit order across transactions: lock the aggregate's row before the first
 * write of a transaction, and let events carry the aggregate's version.
 */
public interface Outbox {

  /**
   * Keeps one event with the current transaction.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   *     on the service's database
   * @throws IllegalArgumentException when the event is larger than a broker takes
   */
  default void add(WireEvent event) {
    addAll(List.of(event));
  }

  /** Keeps several events, in this order, with one statement; as {@link #add}. */
  void addAll(List<WireEvent> events);
}
