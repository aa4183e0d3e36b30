package dev.scriptline.history.status;

import static dev.scriptline.history.PrescriptionSample.prescription;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Link;
import dev.scriptline.history.chain.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * P4: events appended in a second, deduped and chained, beside rows that COPY puts into the same
 * table with the same indexes. Prints the ratios; the machine decides the figures.
 */
@Tag("show")
@Tag("show-callbacks")
class AppendShowTest extends RunningHistory {

  private static final int REPEATS = 5;
  private static final int PRESCRIPTIONS = 5_000;
  private static final int LIVE = 500;
  private static final int BULK = 5_000;

  @Autowired private StatusAppend append;
  @Autowired private TransactionTemplate transactions;

  @Test
  void appendsNearlyAsFastAsTheTableTakesRows() throws Exception {
    once(LIVE); // warm
    copied(events());
    double[] copy = new double[REPEATS];
    double[] live = new double[REPEATS];
    double[] bulk = new double[REPEATS];
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      copy[repeat] = copied(events());
      live[repeat] = once(LIVE);
      bulk[repeat] = once(BULK);
    }
    System.out.printf(
        "P4 on %d processors: COPY %s, appended in batches of %d %s, of %d %s rows/s%n",
        Runtime.getRuntime().availableProcessors(), told(copy), LIVE, told(live), BULK, told(bulk));
    System.out.printf(
        "P4 live %.2f of COPY (goal 0.5), bulk rebuild %.2f of COPY (goal 0.8)%n",
        median(live) / median(copy), median(bulk) / median(copy));
  }

  /** Events of many prescriptions, as they interleave on a topic. */
  private static List<Event> events() {
    List<List<PrescriptionStatusChanged>> each =
        Stream.generate(() -> prescription())
            .limit(PRESCRIPTIONS)
            .map(PrescriptionSample::dispensed)
            .toList();
    return IntStream.range(0, 6)
        .boxed()
        .flatMap(step -> each.stream().map(all -> all.get(step)))
        .map(event -> new Event(event, encoded(event)))
        .toList();
  }

  private record Event(PrescriptionStatusChanged event, byte[] value) {}

  /** Rows a second, with everything between the bytes of the topic and the commit. */
  private double once(int batch) {
    List<Event> events = events();
    long start = System.nanoTime();
    for (int from = 0; from < events.size(); from += batch) {
      List<ToldStatus> told =
          events.subList(from, Math.min(events.size(), from + batch)).stream()
              .map(event -> Telling.told(event.event(), event.value()))
              .toList();
      transactions.executeWithoutResult(_ -> append.append(told));
    }
    return events.size() * 1e9 / (System.nanoTime() - start);
  }

  /** Rows a second of rows that are there already: one COPY, one commit. */
  private double copied(List<Event> events) throws SQLException, IOException {
    Map<UUID, Link> heads = new HashMap<>();
    List<ToldStatus> told = new ArrayList<>();
    for (Event event : events) {
      heads.put(event.event().prescriptionId(), Link.NONE);
      told.add(Telling.told(event.event(), event.value()));
    }
    Map<Integer, Mark> marks = new HashMap<>(Map.of(Telling.PARTITION, new Mark(0, 0, Hash.NONE)));
    byte[] rows = CopyRows.of(new Chaining(Set.of(), heads, marks).then(told).rows());
    try (Connection owner = infrastructure.database().connectAsOwner()) {
      long start = System.nanoTime();
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(AppendSql.ADD_ROWS, new ByteArrayInputStream(rows));
      return events.size() * 1e9 / (System.nanoTime() - start);
    }
  }

  private static String told(double[] figures) {
    double[] sorted = sorted(figures);
    return "%,.0f (%,.0f…%,.0f)".formatted(median(figures), sorted[0], sorted[REPEATS - 1]);
  }

  private static double median(double[] figures) {
    return sorted(figures)[REPEATS / 2];
  }

  private static double[] sorted(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
