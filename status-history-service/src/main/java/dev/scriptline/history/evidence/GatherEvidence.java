package dev.scriptline.history.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.evidence.ChainProof.Link;
import dev.scriptline.history.evidence.EvidencePack.EventProof;
import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.timeline.Timelines;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what proves the way of one prescription. */
@Component
class GatherEvidence {

  private final Timelines timelines;
  private final ChainProof chain;
  private final Clock clock;

  GatherEvidence(Timelines timelines, ChainProof chain, Clock clock) {
    this.timelines = timelines;
    this.chain = chain;
    this.clock = clock;
  }

  /** The pack of at least one event. */
  EvidencePack of(UUID prescriptionId, List<RecordedStatus> recorded, String by, String purpose) {
    List<EventProof> events = recorded.stream().map(this::proof).toList();
    return new EvidencePack(
        clock.instant(),
        by,
        purpose,
        timelines.of(prescriptionId, recorded),
        events,
        hash(events),
        chain.verify(prescriptionId));
  }

  private EventProof proof(RecordedStatus recorded) {
    PrescriptionStatusChanged event = recorded.event();
    Link link = chain.link(recorded);
    return new EventProof(
        recorded.seq(),
        event.eventId(),
        event.status(),
        event.source(),
        event.occurredAt(),
        event.receivedAt(),
        link.prevHash(),
        link.hash());
  }

  private static String hash(List<EventProof> events) {
    MessageDigest digest = sha256();
    for (EventProof event : events) {
      digest.update(
          "%d %s %s\n".formatted(event.seq(), event.eventId(), event.hash()).getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
