package dev.scriptline.api.prescription;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.messaging.Outbox;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Tells the other services; what is told leaves with the transaction that caused it. */
@Component
public class PrescriptionEvents {

  private static final String SOURCE = "/prescription-api";

  private final EventCodec codec;
  private final Outbox outbox;

  PrescriptionEvents(EventCodec codec, Outbox outbox) {
    this.codec = codec;
    this.outbox = outbox;
  }

  /** Keeps the events with the current transaction, in this order. */
  public void tell(PrescriptionEvent... events) {
    outbox.addAll(Arrays.stream(events).map(event -> codec.encode(event, SOURCE)).toList());
  }
}
