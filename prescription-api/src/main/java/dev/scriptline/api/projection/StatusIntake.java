package dev.scriptline.api.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in what every service says about every prescription, ours or not. */
@Component
class StatusIntake implements EventIntake<ReceivedStatus> {

  private final EventCodec codec;
  private final Projection projection;
  private final List<ProjectionListener> listeners;

  StatusIntake(EventCodec codec, Projection projection, List<ProjectionListener> listeners) {
    this.codec = codec;
    this.projection = projection;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public String name() {
    return "projection";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.STATUS);
  }

  @Override
  public ReceivedStatus read(WireEvent wire) throws UnreadableEventException {
    PrescriptionEvent event = codec.decode(wire);
    return new ReceivedStatus(
        event.prescriptionId(), event.eventId(), new String(wire.value(), UTF_8));
  }

  @Override
  public void take(List<ReceivedStatus> batch) {
    projection.add(batch);
  }

  @Override
  public void taken() {
    listeners.forEach(ProjectionListener::told);
  }
}
