package dev.scriptline.ingest.callback;

import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.ingest.callback.Received.Read;
import dev.scriptline.messaging.trouble.FaultReport;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was received: each callback then waits for its reference, or is parked. */
@Component
public class ReadReceived {

  private static final Logger log = LoggerFactory.getLogger(ReadReceived.class);

  private final Received received;
  private final CallbackReader reader;
  private final KeyedTag tokenTag;
  private final Turn turn;

  ReadReceived(Received received, CallbackReader reader, KeyedTag tokenTag, Turn turn) {
    this.received = received;
    this.reader = reader;
    this.tokenTag = tokenTag;
    this.turn = turn;
  }

  /** Reads the oldest callbacks, at most this many, and says how many there were. */
  @Transactional
  public int run(int atMost) {
    turn.take();
    List<Read> read = received.oldest(atMost).stream().map(this::read).toList();
    received.store(read);
    return read.size();
  }

  private Read read(Received.Unread callback) {
    try {
      return read(callback, reader.read(callback.body()));
    } catch (RuntimeException e) {
      // Whatever is wrong with this one, those behind it are read.
      log.error("Callback {} cannot be read: {}", callback.id(), FaultReport.of(e));
      return Read.parked(callback.id(), ParkingReason.OUR_FAULT);
    }
  }

  private Read read(Received.Unread callback, Reading reading) {
    return switch (reading) {
      case Reading.StatusTold told ->
          Read.waiting(
              callback.id(), told, told.token() == null ? null : tokenTag.tag(told.token()));
      case Reading.TestEvent _ -> Read.tested(callback.id());
      case Reading.Unusable unusable -> Read.parked(callback.id(), unusable.reason());
    };
  }
}
