package dev.scriptline.history.status;

import static dev.scriptline.history.RunningHistory.encoded;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.history.chain.TopicPlace;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Events as the topic tells them, from a partition that no test reads. */
final class Telling {

  static final int PARTITION = 99;

  private static final AtomicLong OFFSET = new AtomicLong();

  private Telling() {}

  static List<ToldStatus> told(List<PrescriptionStatusChanged> events) {
    return events.stream().map(Telling::told).toList();
  }

  static ToldStatus told(PrescriptionStatusChanged event) {
    return told(event, encoded(event));
  }

  static ToldStatus told(PrescriptionStatusChanged event, byte[] value) {
    try {
      return ToldStatus.of(event, value, new TopicPlace(PARTITION, OFFSET.getAndIncrement()));
    } catch (UnreadableEventException e) {
      throw new AssertionError(e);
    }
  }
}
