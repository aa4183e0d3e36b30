package dev.scriptline.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.signature.VerifiedSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxIntegrationTest extends RunningIngest {

  private static final int ROUNDS = 20;
  private static final int ROWS = 100;

  @Autowired private InboxTable table;

  @Test
  void keepsABodyOnceThatABatchHoldsTwice() {
    String body = body();

    table.keep(List.of(arrival(body, "one"), arrival(body(), "one"), arrival(body, "two")));

    assertThat(count("callback", body)).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select secret_id from callback_delivery where body_hash = sha256(?) order by id")
                .param(body.getBytes())
                .query(String.class)
                .list())
        .containsExactly("one", "two");
  }

  @Test // rows are written in another order, but a prescription's story is told in this one
  void numbersInTheOrderOfArrival() {
    List<String> bodies = IntStream.range(0, 50).mapToObj(_ -> body()).toList();

    table.keep(bodies.stream().map(body -> arrival(body, "one")).toList());

    assertThat(
            bodies.stream()
                .map(body ->
                    jdbc.sql("select received_seq from callback where body_hash = sha256(?)")
                        .param(body.getBytes())
                        .query(Long.class)
                        .single())
                .toList())
        .isSorted();
  }

  @Test // two instances, the same bodies, the other way round: unsorted they wait for each other
  void doesNotDeadlockOverTheSameBodies() throws Exception {
    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        List<Arrival> batch =
            new ArrayList<>(
                IntStream.range(0, ROWS).mapToObj(_ -> arrival(body(), "one")).toList());
        List<Arrival> reversed = batch.reversed();
        Future<?> one = instances.submit(() -> table.keep(batch));
        Future<?> other = instances.submit(() -> table.keep(reversed));
        one.get();
        other.get();
      }
    }
  }

  private static String body() {
    return "{\"n\":\"%s\"}".formatted(UUID.randomUUID());
  }

  private static Arrival arrival(String body, String secret) {
    return new Arrival(VerifiedSample.of(body, secret), Instant.now());
  }

  private long count(String table, String body) {
    return jdbc.sql("select count(*) from %s where body_hash = sha256(?)".formatted(table))
        .param(body.getBytes())
        .query(Long.class)
        .single();
  }
}
