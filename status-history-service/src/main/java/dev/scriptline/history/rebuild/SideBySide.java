package dev.scriptline.history.rebuild;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.ChainRow;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.ChainRows.EventKey;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.history.chain.TopicPlace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One comparison on its way: the next record beside the next row. */
final class SideBySide {

  private final int partition;
  private final long from;
  private final long last;
  private final ChainRows rows;
  private final EventCodec codec;
  private final Findings findings;
  private final Deque<ChainRow> waiting = new ArrayDeque<>();
  private final List<RebuiltEvent> withoutRow = new ArrayList<>();
  private final List<ChainRow> misplaced = new ArrayList<>();
  private @Nullable ChainRow latest;
  private boolean exhausted;
  private long records;

  SideBySide(
      int partition, long from, long last, ChainRows rows, EventCodec codec, Findings findings) {
    this.partition = partition;
    this.from = from;
    this.last = last;
    this.rows = rows;
    this.codec = codec;
    this.findings = findings;
  }

  void take(List<ConsumerRecord<byte[], byte[]>> polled) {
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      records++;
      insertedBefore(record.offset());
      RebuiltEvent event = RebuiltEvent.of(record, codec).orElse(null);
      if (event != null) {
        compare(event);
      }
    }
    settle();
  }

  /** After the last record; says how many there were. */
  long end() {
    insertedBefore(Long.MAX_VALUE);
    settle();
    return records;
  }

  private void compare(RebuiltEvent event) {
    boolean found = false;
    for (ChainRow row = next(); row != null && row.place().offset() == event.offset(); ) {
      waiting.removeFirst();
      if (!key(row).equals(event.key())) {
        misplaced.add(row);
      } else {
        found = true;
        if (!Arrays.equals(row.value(), event.value())) {
          findings.add(BrokenLink.at(row, Flaw.EDITED));
        }
      }
      row = next();
    }
    if (!found) {
      withoutRow.add(event);
    }
  }

  /** Rows at places where the topic has nothing that could be taken in. */
  private void insertedBefore(long offset) {
    for (ChainRow row = next(); row != null && row.place().offset() < offset; row = next()) {
      waiting.removeFirst();
      misplaced.add(row);
    }
  }

  /**
   * An event without a row at its place may have been told before; then a row stands at the earlier
   * place. A row at a wrong place is another's event, or nobody's.
   */
  private void settle() {
    Map<EventKey, TopicPlace> places =
        rows.places(withoutRow.stream().map(RebuiltEvent::key).toList());
    for (RebuiltEvent event : withoutRow) {
      TopicPlace place = places.get(event.key());
      TopicPlace own = new TopicPlace(partition, event.offset());
      if (place == null) {
        findings.add(without(event, own, Flaw.MISSING));
      } else if (place.partition() == partition && place.offset() > event.offset()) {
        findings.add(without(event, own, Flaw.REORDERED));
      }
    }
    misplaced.forEach(row -> findings.add(BrokenLink.at(row, Flaw.INSERTED)));
    withoutRow.clear();
    misplaced.clear();
  }

  private BrokenLink without(RebuiltEvent event, TopicPlace own, Flaw flaw) {
    return new BrokenLink(
        event.key().prescriptionId(),
        rows.seqBefore(event.key().prescriptionId(), own) + 1,
        own.partition(),
        own.offset(),
        flaw,
        flaw.words());
  }

  private static EventKey key(ChainRow row) {
    return new EventKey(row.columns().prescriptionId(), row.columns().eventId());
  }

  private @Nullable ChainRow next() {
    if (waiting.isEmpty() && !exhausted) {
      List<ChainRow> page = rows.page(partition, latest, from, last);
      exhausted = page.isEmpty();
      waiting.addAll(page);
      latest = page.isEmpty() ? latest : page.getLast();
    }
    return waiting.peekFirst();
  }
}
