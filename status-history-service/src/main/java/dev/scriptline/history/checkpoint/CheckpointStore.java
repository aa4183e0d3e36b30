package dev.scriptline.history.checkpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scriptline.events.checkpoint.CheckpointCodec;
import dev.scriptline.events.checkpoint.CheckpointReader;
import dev.scriptline.events.checkpoint.ForgedCheckpointException;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Appends every checkpoint of the topic to files in a directory that may belong to somebody else:
 * one file for each partition, a signed checkpoint on each line, some of them twice.
 */
@Component
@ConditionalOnExpression("#{!environment.getProperty('scriptline.checkpoint.store', '').isBlank()}")
class CheckpointStore implements EventIntake<CheckpointStore.Line> {

  private final CheckpointReader reader;
  private final Path directory;

  CheckpointStore(
      CheckpointReader reader, @Value("${scriptline.checkpoint.store}") Path directory) {
    this.reader = reader;
    this.directory = directory;
  }

  /** A checkpoint for its partition's file. */
  record Line(int partition, String signed) {}

  @Override
  public String name() {
    return "checkpoint-store";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CHECKPOINT);
  }

  @Override
  public Line read(WireEvent wire) throws UnreadableEventException {
    try {
      String signed = CheckpointCodec.signed(wire.value());
      return new Line(reader.read(signed).partition(), signed);
    } catch (ForgedCheckpointException _) {
      throw new UnreadableEventException("not signed by the history");
    }
  }

  @Override
  public void take(List<Line> batch) {
    batch.stream()
        .collect(
            Collectors.groupingBy(
                Line::partition, Collectors.mapping(Line::signed, Collectors.joining("\n"))))
        .forEach(this::append);
  }

  private void append(int partition, String lines) {
    Path file = directory.resolve("checkpoints-%02d.jws".formatted(partition));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap((lines + "\n").getBytes(US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("the store of checkpoints cannot be written", e);
    }
  }
}
