package dev.scriptline.dispatch.report;

import dev.scriptline.dispatch.enquiry.Enquiries;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in what became of transmissions at the pharmacy, and our own notes of a surplus. */
@Component
class StatusIntake implements EventIntake<PrescriptionStatusChanged> {

  static final String NAME = "statuses";

  private final EventCodec codec;
  private final Statuses statuses;
  private final Enquiries enquiries;
  private final ReportWatch watch;

  StatusIntake(EventCodec codec, Statuses statuses, Enquiries enquiries, ReportWatch watch) {
    this.codec = codec;
    this.statuses = statuses;
    this.enquiries = enquiries;
    this.watch = watch;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.STATUS);
  }

  @Override
  public PrescriptionStatusChanged read(WireEvent wire) throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionStatusChanged status) {
      return status;
    }
    throw new UnreadableEventException("not a status");
  }

  @Override
  public void take(List<PrescriptionStatusChanged> batch) {
    List<PrescriptionStatusChanged> ours =
        batch.stream().filter(status -> status.transmissionId() != null).toList();
    statuses.remember(ours);
    statuses.hurry(ours);
    enquiries.hear(ours);
  }

  @Override
  public void taken() {
    watch.wake();
  }
}
