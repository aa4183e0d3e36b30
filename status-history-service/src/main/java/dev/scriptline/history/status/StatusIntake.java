package dev.scriptline.history.status;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.history.chain.TopicPlace;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in every transition. */
@Component
class StatusIntake implements EventIntake<ToldStatus> {

  private final StatusAppend append;
  private final EventCodec codec;

  StatusIntake(StatusAppend append, EventCodec codec) {
    this.append = append;
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
    throw new UnreadableEventException("the history needs to know where an event stands");
  }

  @Override
  public ToldStatus read(WireEvent wire, int partition, long offset)
      throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionStatusChanged event) {
      return ToldStatus.of(event, wire.value(), new TopicPlace(partition, offset));
    }
    throw new UnreadableEventException("not a status");
  }

  @Override
  public void take(List<ToldStatus> batch) {
    append.append(batch);
  }
}
