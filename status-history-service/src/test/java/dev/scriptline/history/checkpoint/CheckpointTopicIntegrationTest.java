package dev.scriptline.history.checkpoint;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.scriptline.events.checkpoint.CheckpointCodec;
import dev.scriptline.events.checkpoint.CheckpointSigner;
import dev.scriptline.events.checkpoint.HistoryCheckpoint;
import dev.scriptline.events.checkpoint.HistoryCheckpoint.Position;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.history.chain.TopicPlace;
import dev.scriptline.history.topic.TopicReader;
import dev.scriptline.history.topic.TopicReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckpointTopicIntegrationTest extends RunningHistory {

  /** No such partitions are on status.v1: what is said of them here disturbs nobody. */
  private static final int LONG_PARTITION = 40;

  private static final int FORGED_PARTITION = 41;

  @Autowired private CheckpointTopic checkpoints;
  @Autowired private TopicReader topics;

  private final CheckpointSigner signer =
      CheckpointSigner.of(infrastructure.keys().get("CHECKPOINT_SIGNING_KEY"));

  @Test
  void signsWhatIsTakenIn() {
    PrescriptionSample prescription = prescription();
    tell(prescription.dispensed());

    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions() // it is not recorded yet
        .untilAsserted(() -> {
          TopicPlace first =
              jdbc.sql(
                      """
                      select topic_partition, topic_offset from status_event
                      where prescription_id = ? and seq = 1
                      """)
                  .param(prescription.id())
                  .query((row, _) -> new TopicPlace(row.getInt(1), row.getLong(2)))
                  .single();
          try (TopicReading reading = topics.open()) {
            SignedMarks signed =
                checkpoints.of(reading, first.partition(), checkpoints.ends(reading));
            assertThat(signed.marks()).isNotEmpty();
            assertThat(signed.forged()).isEmpty();
            assertThat(signed.unlinked()).isEmpty();
          }
        });
  }

  @Test
  void findsTheCheckpointThatCoversARow() {
    List<SignedStretch> stretches = new ArrayList<>();
    String previous = null;
    Mark from = Mark.NONE;
    for (int i = 1; i <= 9; i++) {
      Mark to = new Mark(i * 2L, i * 10L, Hash.over(new byte[] {(byte) i}));
      String signed = publish(LONG_PARTITION, from, to, previous, signer);
      previous = DueCheckpoint.nameOf(signed);
      stretches.add(new SignedStretch(LONG_PARTITION, from, to));
      from = to;
    }

    try (TopicReading reading = topics.open()) {
      for (int i = 0; i < 9; i++) {
        long last = stretches.get(i).to().offset();
        assertThat(covering(reading, last)).contains(stretches.get(i));
        assertThat(covering(reading, last - 9)).contains(stretches.get(i));
      }
      assertThat(covering(reading, 91)).isEmpty();
      SignedMarks signed = checkpoints.of(reading, LONG_PARTITION, checkpoints.ends(reading));
      assertThat(signed.marks()).hasSize(9);
      assertThat(signed.unlinked()).isEmpty();
    }
  }

  @Test
  void tellsForgedAndUnlinkedOnes() throws Exception {
    CheckpointSigner stranger =
        CheckpointSigner.of(
            new ECKeyGenerator(Curve.P_256).keyID("stranger").generate().toJSONString());
    Mark to = new Mark(1, 5, Hash.over(new byte[] {1}));
    publish(FORGED_PARTITION, Mark.NONE, to, null, signer);
    publish(FORGED_PARTITION, Mark.NONE, new Mark(9, 9, Hash.NONE), null, stranger);
    Mark next = new Mark(2, 7, Hash.over(new byte[] {2}));
    publish(FORGED_PARTITION, to, next, Hash.over(new byte[] {3}).toString(), signer);

    try (TopicReading reading = topics.open()) {
      SignedMarks signed = checkpoints.of(reading, FORGED_PARTITION, checkpoints.ends(reading));
      assertThat(signed.marks()).containsExactly(to, next);
      assertThat(signed.forged()).hasSize(1);
      assertThat(signed.unlinked()).containsExactly(7L);
    }
  }

  private Optional<SignedStretch> covering(TopicReading reading, long offset) {
    return checkpoints.covering(
        reading, new TopicPlace(LONG_PARTITION, offset), checkpoints.ends(reading));
  }

  private static String publish(
      int partition, Mark from, Mark to, @Nullable String previous, CheckpointSigner signer) {
    HistoryCheckpoint checkpoint =
        new HistoryCheckpoint(
            UUID.randomUUID(),
            Topics.STATUS,
            partition,
            position(from),
            position(to),
            previous,
            Instant.parse("2026-11-22T09:30:00Z"));
    String signed = signer.sign(checkpoint);
    infrastructure.produce(CheckpointCodec.encode(checkpoint, signed, "/test"));
    return signed;
  }

  private static Position position(Mark mark) {
    return new Position(mark.rows(), mark.offset(), mark.rolling().toString());
  }
}
