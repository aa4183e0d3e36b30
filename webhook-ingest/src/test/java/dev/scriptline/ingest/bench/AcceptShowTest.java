package dev.scriptline.ingest.bench;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.PlatformDouble;
import dev.scriptline.ingest.RunningIngest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;

/**
 * P1: callbacks accepted, each durable, against the same server answering with no work and against
 * single-row durable inserts over JDBC (as many clients as do best; pgbench need not be installed).
 * Clients and server share this machine and this JVM; only the ratios mean anything.
 */
@Tag("show")
@Tag("show-callbacks")
@ActiveProfiles(BareEndpoint.BENCH)
class AcceptShowTest extends RunningIngest {

  private static final int REPEATS = 5;
  private static final int CLIENTS = 64;
  private static final int WARM_UPS = 5;
  private static final List<Integer> INSERTERS = List.of(4, 16, 32);
  private static final long NANOS = TimeUnit.SECONDS.toNanos(Integer.getInteger("seconds", 3));

  @Test
  void acceptsAgainstNothingAndAgainstSingleRows() throws Exception {
    createTable();
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      accepted("warm-up");
      bare();
    }
    List<Double> toNothing = new ArrayList<>();
    List<Double> toRows = new ArrayList<>();
    System.out.printf(
        "P1 on %d processors, %s, %d clients%n",
        Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"), CLIENTS);
    for (int repeat = 1; repeat <= REPEATS; repeat++) {
      double nothing = bare();
      double rows = 0;
      for (int inserters : INSERTERS) {
        rows = Math.max(rows, singleRows(inserters));
      }
      double accepted = accepted("repeat " + repeat);
      toNothing.add(accepted / nothing);
      toRows.add(accepted / rows);
      System.out.printf(
          "P1 %d: accepted %,.0f/s; no work %,.0f/s; best single-row inserts %,.0f/s%n",
          repeat, accepted, nothing, rows);
    }
    print("accepted : no work     (goal 0.5)", toNothing);
    print("accepted : single rows (goal 1.5)", toRows);
  }

  private double accepted(String what) throws Exception {
    long before = count();
    double rate = together(CLIENTS, () -> posts("/webhooks/platform"));
    assertThat(count() - before).as(what).isPositive();
    return rate;
  }

  private double bare() throws Exception {
    return together(CLIENTS, () -> posts(BareEndpoint.PATH));
  }

  private double singleRows(int inserters) throws Exception {
    return together(inserters, AcceptShowTest::inserts);
  }

  /** How much each got done, over the time. */
  private static double together(int clients, Callable<Long> client) throws Exception {
    long begun = System.nanoTime();
    long done = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> parts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        parts.add(threads.submit(client));
      }
      for (Future<Long> part : parts) {
        done += part.get();
      }
    }
    return done * 1e9 / (System.nanoTime() - begun);
  }

  private long posts(String path) throws Exception {
    long end = System.nanoTime() + NANOS;
    long done = 0;
    try (RawClient client = new RawClient(port())) {
      while (System.nanoTime() < end) {
        byte[] body = transmission().callback("signed");
        assertThat(client.post(path, PlatformDouble.sign(body), body)).isEqualTo(200);
        done++;
      }
    }
    return done;
  }

  private static long inserts() throws Exception {
    long end = System.nanoTime() + NANOS;
    long done = 0;
    try (Connection connection = infrastructure.database().connectAsOwner();
        PreparedStatement insert =
            connection.prepareStatement("insert into bench_row (body) values (?)")) {
      while (System.nanoTime() < end) {
        insert.setBytes(1, transmission().callback("signed"));
        insert.executeUpdate();
        done++;
      }
    }
    return done;
  }

  private static void createTable() throws Exception {
    try (Connection connection = infrastructure.database().connectAsOwner();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists bench_row (id bigint generated always as identity primary key,"
              + " body bytea not null)");
    }
  }

  private long count() {
    return jdbc.sql("select count(*) from callback").query(Long.class).single();
  }

  private static void print(String what, List<Double> ratios) {
    List<Double> sorted = ratios.stream().sorted().toList();
    System.out.printf(
        "P1 %s: median %.2f, from %.2f to %.2f%n",
        what, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
  }
}
