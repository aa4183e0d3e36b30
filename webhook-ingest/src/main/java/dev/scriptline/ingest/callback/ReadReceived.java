package dev.scriptline.ingest.callback;

import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.ingest.callback.Received.Read;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was received: each callback then waits for its reference, or is parked. */
@Component
public class ReadReceived {

  private final Received received;
  private final CallbackReader reader;
  private final KeyedTag tokenTag;

  ReadReceived(Received received, CallbackReader reader, KeyedTag tokenTag) {
    this.received = received;
    this.reader = reader;
    this.tokenTag = tokenTag;
  }

  /** Reads the oldest callbacks, at most this many, and says how many there were. */
  @Transactional
  public int run(int atMost) {
    List<Read> read = received.oldest(atMost).stream().map(this::read).toList();
    received.store(read);
    return read.size();
  }

  private Read read(Received.Unread callback) {
    return switch (reader.read(callback.body())) {
      case Reading.StatusTold told ->
          Read.waiting(
              callback.id(), told, told.token() == null ? null : tokenTag.tag(told.token()));
      case Reading.TestEvent _ -> Read.tested(callback.id());
      case Reading.Unusable unusable -> Read.parked(callback.id(), unusable.reason());
    };
  }
}
