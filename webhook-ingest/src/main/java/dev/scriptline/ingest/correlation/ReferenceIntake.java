package dev.scriptline.ingest.correlation;

import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.ingest.callback.Bell;
import dev.scriptline.ingest.correlation.References.TokenOf;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in which transmissions there are and which tokens the platform gave them. */
@Component
class ReferenceIntake implements EventIntake<PrescriptionReferenced> {

  private final References references;
  private final EventCodec codec;
  private final KeyedTag tokenTag;
  private final Bell bell;

  ReferenceIntake(References references, EventCodec codec, KeyedTag tokenTag, Bell bell) {
    this.references = references;
    this.codec = codec;
    this.tokenTag = tokenTag;
    this.bell = bell;
  }

  @Override
  public String name() {
    return "correlation";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REFERENCE);
  }

  @Override
  public PrescriptionReferenced read(WireEvent wire) throws UnreadableEventException {
    if (codec.decode(wire) instanceof PrescriptionReferenced referenced) {
      return referenced;
    }
    throw new UnreadableEventException("not a reference");
  }

  @Override
  public void take(List<PrescriptionReferenced> batch) {
    references.add(batch);
    references.learn(batch.stream().flatMap(event -> token(event).stream()).toList());
  }

  @Override
  public void taken() {
    bell.ring();
  }

  private Optional<TokenOf> token(PrescriptionReferenced event) {
    return Optional.ofNullable(event.token())
        .map(token -> new TokenOf(tokenTag.tag(token), event.transmissionId()));
  }
}
