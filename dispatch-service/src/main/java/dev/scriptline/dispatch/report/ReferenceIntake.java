package dev.scriptline.dispatch.report;

import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in who named which transmission; what its row shows already is left out. */
@Component
class ReferenceIntake implements EventIntake<PrescriptionReferenced> {

  static final String NAME = "references";

  private final EventCodec codec;
  private final References references;
  private final ReportWatch watch;

  ReferenceIntake(EventCodec codec, References references, ReportWatch watch) {
    this.codec = codec;
    this.references = references;
    this.watch = watch;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REFERENCE);
  }

  @Override
  public PrescriptionReferenced read(WireEvent wire) throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionReferenced reference) {
      return reference;
    }
    throw new UnreadableEventException("not a reference");
  }

  /** What was adopted from an older system never had a job here. */
  @Override
  public void take(List<PrescriptionReferenced> batch) {
    references.remember(
        batch.stream().filter(reference -> reference.source() != StatusSource.IMPORT).toList());
  }

  @Override
  public void taken() {
    watch.wake();
  }
}
