package dev.scriptline.history.summary;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears which prescriptions something happened to; what happened is read where it is recorded. */
@Component
class SummaryIntake implements EventIntake<PrescriptionStatusChanged> {

  private final StaleSummaries stale;
  private final SummaryFollower follower;
  private final EventCodec codec;

  SummaryIntake(StaleSummaries stale, SummaryFollower follower, EventCodec codec) {
    this.stale = stale;
    this.follower = follower;
    this.codec = codec;
  }

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.STATUS);
  }

  @Override
  public PrescriptionStatusChanged read(WireEvent wire) throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionStatusChanged event) {
      return event;
    }
    throw new UnreadableEventException("not a status");
  }

  @Override
  public void take(List<PrescriptionStatusChanged> batch) {
    stale.mark(batch);
  }

  @Override
  public void taken() {
    follower.wake();
  }
}
