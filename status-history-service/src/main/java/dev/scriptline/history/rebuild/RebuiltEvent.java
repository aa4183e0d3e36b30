package dev.scriptline.history.rebuild;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.history.chain.CanonicalJson;
import dev.scriptline.history.chain.ChainRows.EventKey;
import dev.scriptline.history.chain.StatusColumns;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;

/** An event as a rebuild would read it. */
record RebuiltEvent(long offset, EventKey key, byte[] value) {

  /** The event of a record; nothing for one that the intake parks. */
  static Optional<RebuiltEvent> of(ConsumerRecord<byte[], byte[]> record, EventCodec codec) {
    if (record.key() == null || record.value() == null) {
      return Optional.empty();
    }
    try {
      WireEvent wire =
          new WireEvent(
              UUID.fromString(header(record, "ce_id")),
              Topics.STATUS,
              new String(record.key(), StandardCharsets.UTF_8),
              Map.of("ce_type", header(record, "ce_type")),
              record.value());
      if (codec.decode(wire) instanceof PrescriptionStatusChanged event) {
        StatusColumns.of(event);
        CanonicalJson.of(wire.value());
        return Optional.of(
            new RebuiltEvent(
                record.offset(),
                new EventKey(event.prescriptionId(), event.eventId()),
                wire.value()));
      }
      return Optional.empty();
    } catch (UnreadableEventException
        | JacksonException
        | IllegalArgumentException
        | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
