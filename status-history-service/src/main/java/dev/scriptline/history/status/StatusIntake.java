package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in every transition. */
@Component
class StatusIntake implements EventIntake<ToldStatus> {

  private final StatusEvents events;
  private final EventCodec codec;

  StatusIntake(StatusEvents events, EventCodec codec) {
    this.events = events;
    this.codec = codec;
  }

  @Override
  public String name() {
    return "history";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.STATUS);
  }

  @Override
  public ToldStatus read(WireEvent wire) throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionStatusChanged event) {
      return new ToldStatus(event, wire.value());
    }
    throw new UnreadableEventException("not a status");
  }

  @Override
  public void take(List<ToldStatus> batch) {
    events.append(batch);
  }
}
