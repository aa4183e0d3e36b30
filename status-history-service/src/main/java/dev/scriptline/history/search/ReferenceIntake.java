package dev.scriptline.history.search;

import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Learns which token names which prescription; the token is gone once the record is read. */
@Component
class ReferenceIntake implements EventIntake<Optional<IssueTag>> {

  private final IssueTags tags;
  private final EventCodec codec;
  private final KeyedTag tagger;

  ReferenceIntake(IssueTags tags, EventCodec codec, KeyedTag tagger) {
    this.tags = tags;
    this.codec = codec;
    this.tagger = tagger;
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REFERENCE);
  }

  @Override
  public Optional<IssueTag> read(WireEvent wire) throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionReferenced event) {
      return Optional.ofNullable(event.token())
          .map(token -> new IssueTag(tagger.tag(token), event.prescriptionId()));
    }
    throw new UnreadableEventException("not a reference");
  }

  @Override
  public void take(List<Optional<IssueTag>> batch) {
    tags.keep(batch.stream().flatMap(Optional::stream).distinct().toList());
  }
}
