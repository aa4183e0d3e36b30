package dev.scriptline.history.checkpoint;

import dev.scriptline.events.checkpoint.CheckpointCodec;
import dev.scriptline.events.checkpoint.CheckpointSigner;
import dev.scriptline.events.checkpoint.HistoryCheckpoint;
import dev.scriptline.events.checkpoint.HistoryCheckpoint.Position;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs a checkpoint for every partition that is due, and leaves it for Kafka. */
@Component
class SignCheckpoints {

  private static final String SOURCE = "/status-history-service";

  private final Checkpoints checkpoints;
  private final CheckpointSigner signer;
  private final Outbox outbox;
  private final CheckpointSettings settings;
  private final Clock clock;

  SignCheckpoints(
      Checkpoints checkpoints,
      CheckpointSigner signer,
      Outbox outbox,
      CheckpointSettings settings,
      Clock clock) {
    this.checkpoints = checkpoints;
    this.signer = signer;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** One transaction; says how many were signed. */
  @Transactional
  public int signDue() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<WireEvent> events = new ArrayList<>();
    for (DueCheckpoint due : checkpoints.due(settings.rows(), now.minus(settings.interval()))) {
      HistoryCheckpoint checkpoint =
          new HistoryCheckpoint(
              UUID.randomUUID(),
              Topics.STATUS,
              due.partition(),
              position(due.last()),
              position(due.now()),
              due.previous(),
              now);
      String signed = signer.sign(checkpoint);
      checkpoints.add(due, signed, now);
      events.add(CheckpointCodec.encode(checkpoint, signed, SOURCE));
    }
    outbox.addAll(events);
    return events.size();
  }

  private static Position position(Mark mark) {
    return new Position(mark.rows(), mark.offset(), mark.rolling().toString());
  }
}
