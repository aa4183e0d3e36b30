package dev.scriptline.ingest.alarm;

import dev.scriptline.messaging.trouble.FaultReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for alarms, shows them on the metrics ({@code scriptline.callbacks.alarm}, how many
 * callbacks each kind concerns) and logs each once when it is raised and once when it is over.
 */
@Component
class AlarmWatch {

  private static final Logger log = LoggerFactory.getLogger(AlarmWatch.class);

  private final Supplier<List<Alarm>> alarms;
  private volatile Map<String, Alarm> raised = Map.of();

  @Autowired
  AlarmWatch(Alarms alarms, MeterRegistry meters) {
    this(alarms::now, meters);
  }

  AlarmWatch(Supplier<List<Alarm>> alarms, MeterRegistry meters) {
    this.alarms = alarms;
    for (AlarmKind kind : AlarmKind.values()) {
      Gauge.builder("scriptline.callbacks.alarm", () -> concerned(kind))
          .description("Callbacks that an alarm of this kind concerns; none where there is none")
          .tag("kind", kind.code())
          .register(meters);
    }
  }

  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void look() {
    try {
      compare(
          alarms.get().stream()
              .collect(
                  Collectors.toMap(
                      Alarm::name, alarm -> alarm, (one, _) -> one, LinkedHashMap::new)));
    } catch (RuntimeException e) {
      log.warn("Alarms cannot be looked for: {}", FaultReport.of(e));
    }
  }

  private void compare(Map<String, Alarm> found) {
    found.forEach((name, alarm) -> {
      if (!raised.containsKey(name)) {
        log.warn("Alarm {}: {}", name, alarm.kind().words());
      }
    });
    raised.keySet().stream()
        .filter(name -> !found.containsKey(name))
        .forEach(name -> log.info("Alarm {} is over.", name));
    raised = Map.copyOf(found);
  }

  private int concerned(AlarmKind kind) {
    return raised.values().stream()
        .filter(alarm -> alarm.kind() == kind)
        .mapToInt(Alarm::count)
        .sum();
  }
}
