package dev.scriptline.messaging.intake;

import dev.scriptline.messaging.EventIntake;
import dev.scriptline.messaging.intake.batch.BatchTransaction;
import dev.scriptline.messaging.intake.batch.Offsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the consumers of all of the service's intakes. */
final class Intakes implements SmartLifecycle {

  // After the relay and before web servers at the start, the other way round at the stop.
  private static final int PHASE = DEFAULT_PHASE - 4096;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
  private static final Logger log = LoggerFactory.getLogger(Intakes.class);

  private final List<EventIntake<?>> intakes;
  private final KafkaConsumers kafka;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final IntakeSettings settings;
  private final Clock clock;
  private final Map<String, Alarms> alarms = new TreeMap<>();
  private final Map<String, Map<Integer, Seats>> seats = new TreeMap<>();
  private final List<IntakeConsumer> running = new ArrayList<>();

  Intakes(
      List<EventIntake<?>> intakes,
      KafkaConsumers kafka,
      JdbcClient jdbc,
      TransactionOperations transactions,
      IntakeSettings settings,
      Clock clock) {
    this.intakes = intakes;
    this.kafka = kafka;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    for (EventIntake<?> intake : intakes) {
      if (alarms.put(intake.name(), new Alarms()) != null) {
        throw new IllegalStateException("two intakes are named " + intake.name());
      }
      seats.put(intake.name(), new ConcurrentHashMap<>());
    }
  }

  @Override
  public synchronized void start() {
    if (running.isEmpty()) {
      for (EventIntake<?> intake : intakes) {
        for (int number = 0; number < settings.consumers(); number++) {
          running.add(consumer(intake, number));
        }
      }
      running.forEach(IntakeConsumer::start);
    }
  }

  private <T> IntakeConsumer consumer(EventIntake<T> intake, int number) {
    Alarms raised = alarms(intake);
    return new IntakeConsumer(
        "intake-%s-%d".formatted(intake.name(), number),
        () -> kafka.open(intake.name(), number),
        consumer -> loop(intake, consumer, number),
        raised,
        settings);
  }

  private <T> IntakeLoop<T> loop(
      EventIntake<T> intake, Consumer<byte[], byte[]> consumer, int number) {
    Alarms raised = alarms(intake);
    Seats taken = new Seats(consumer, new Offsets(jdbc, intake.name()), raised, clock);
    seats(intake.name()).put(number, taken);
    consumer.subscribe(intake.topics(), taken);
    return new IntakeLoop<>(
        intake,
        consumer,
        taken,
        new Obstacles(intake.name(), taken, raised, settings),
        new BatchTransaction<>(intake, jdbc, transactions),
        settings);
  }

  @Override
  public synchronized void stop() {
    running.forEach(IntakeConsumer::stop);
    try {
      for (IntakeConsumer consumer : running) {
        if (!consumer.ended(STOP_PATIENCE)) {
          log.warn("a batch in hand was left behind at the stop; it rolls back or commits whole");
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    running.clear();
    seats.values().forEach(Map::clear);
  }

  @Override
  public synchronized boolean isRunning() {
    return !running.isEmpty();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** What keeps intakes waiting, by intake and place. */
  Map<String, Map<String, String>> alarms() {
    Map<String, Map<String, String>> open = new TreeMap<>();
    alarms.forEach((intake, raised) -> {
      if (!raised.open().isEmpty()) {
        open.put(intake, raised.open());
      }
    });
    return open;
  }

  /** The intakes by their names. */
  Set<String> names() {
    return Set.copyOf(seats.keySet());
  }

  /** How many events this process's share of an intake's topics holds that are not taken yet. */
  long unread(String intake) {
    return seats(intake).values().stream().mapToLong(Seats::unread).sum();
  }

  private Map<Integer, Seats> seats(String intake) {
    return Objects.requireNonNull(seats.get(intake));
  }

  private Alarms alarms(EventIntake<?> intake) {
    return Objects.requireNonNull(alarms.get(intake.name()));
  }
}
