package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.intake.batch.Batch;
import dev.scriptline.messaging.intake.batch.Poison;
import dev.scriptline.messaging.intake.batch.Reading;
import dev.scriptline.messaging.trouble.Backoff;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets partitions wait that cannot go on, and says so with the position, never the content. */
final class Obstacles {

  private static final String PLACES = "offsets";
  private static final Logger log = LoggerFactory.getLogger(Obstacles.class);

  private final String intake;
  private final Seats seats;
  private final Alarms alarms;
  private final IntakeSettings settings;
  private final Map<TopicPartition, Backoff> backoffs = new HashMap<>();
  private final Backoff placing;

  Obstacles(String intake, Seats seats, Alarms alarms, IntakeSettings settings) {
    this.intake = intake;
    this.seats = seats;
    this.alarms = alarms;
    this.settings = settings;
    this.placing = newBackoff();
  }

  /** Where to go on cannot be asked: no partition that waits can be placed. */
  void unplaced(RuntimeException fault) {
    Duration pause = placing.next();
    String report = FaultReport.of(fault);
    seats.waiting().forEach(partition -> seats.hold(partition, pause));
    alarms.raise(PLACES, report);
    log.error("intake {} cannot read its offsets, again in {}: {}", intake, pause, report);
  }

  /** Where to go on is known again. */
  void placed() {
    placing.reset();
    alarms.clear(PLACES);
  }

  /** Kafka no longer has, or not yet, what comes next: somebody must say where to go on. */
  void outOfRange(TopicPartition partition, long offset) {
    seats.holdOutOfRange(partition, settings.rangeRetry());
    if (alarms.raise(partition, "offset %d is not on the topic".formatted(offset))) {
      log.error(
          "intake {} waits: {} has no offset {}; store the one to go on from in intake_offset",
          intake,
          partition,
          offset);
    }
  }

  void stopped(Batch.Stop stop) {
    switch (stop.why()) {
      case Reading.Sealed<?>(String reason) -> unknownKey(stop.partition(), stop.offset(), reason);
      case Reading.Failed<?>(RuntimeException fault) ->
          failed(stop.partition(), stop.offset(), fault);
      case Reading.Readable<?> _, Reading.Unreadable<?> _ ->
          throw new IllegalStateException("such a record stops nothing");
    }
  }

  private void unknownKey(TopicPartition partition, long offset, String reason) {
    seats.hold(partition, settings.keyRetry());
    if (alarms.raise(partition, "offset %d: %s".formatted(offset, reason))) {
      log.error("intake {} waits at {} offset {}: {}", intake, partition, offset, reason);
    }
  }

  /** This one record fails, again and again. */
  void failed(TopicPartition partition, long offset, RuntimeException fault) {
    Duration pause = backoffs.computeIfAbsent(partition, _ -> newBackoff()).next();
    String report = FaultReport.of(fault);
    seats.hold(partition, pause);
    alarms.raise(partition, "offset %d: %s".formatted(offset, report));
    log.error(
        "intake {} cannot take {} offset {}, tries again in {}: {}",
        intake,
        partition,
        offset,
        pause,
        report);
  }

  void parked(Poison poison) {
    log.error(
        "intake {} parked {}-{} offset {}: {}",
        intake,
        poison.record().topic(),
        poison.record().partition(),
        poison.record().offset(),
        poison.reason());
  }

  /** Something was taken from this partition. */
  void over(TopicPartition partition) {
    backoffs.remove(partition);
    if (alarms.clear(partition)) {
      log.info("intake {} takes from {} again", intake, partition);
    }
  }

  private Backoff newBackoff() {
    return new Backoff(settings.firstBackoff(), settings.longestBackoff());
  }
}
