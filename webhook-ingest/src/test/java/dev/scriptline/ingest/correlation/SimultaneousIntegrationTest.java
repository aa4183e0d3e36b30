package dev.scriptline.ingest.correlation;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A callback and its reference at the same moment: neither may wait for ever for the other. */
class SimultaneousIntegrationTest extends RunningIngest {

  private static final int ROUNDS = 40;

  @Test
  void publishesEachOnceHoweverTheyMeet() {
    List<TransmissionSample> transmissions =
        Stream.generate(TransmissionSample::transmission).limit(ROUNDS).toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      transmissions.forEach(transmission -> callAndAnnounce(transmission, threads));
    }

    List<String> prescriptions =
        transmissions.stream().map(transmission -> transmission.prescription().toString()).toList();
    infrastructure.await(Topics.STATUS, told -> keys(told).containsAll(prescriptions));
    assertThat(keys(infrastructure.consume(Topics.STATUS)))
        .filteredOn(prescriptions::contains)
        .containsExactlyInAnyOrderElementsOf(prescriptions);
  }

  @Test // nobody rings: neither commit saw the other, and only looking again brings them together
  void findsThoseWhoseCommitsDidNotSeeEachOther() throws SQLException {
    TransmissionSample transmission = transmission();
    UUID callback = UUID.randomUUID();

    try (Connection one = infrastructure.database().connectAsService();
        Connection other = infrastructure.database().connectAsService()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      addCallback(one, callback, transmission);
      addReference(other, transmission);
      one.commit();
      other.commit();
    }

    await()
        .atMost(Duration.ofSeconds(12))
        .until(() ->
            jdbc.sql("select state from callback where id = ?")
                .param(callback)
                .query(String.class)
                .single()
                .equals("PUBLISHED"));
    assertThat(told(transmission.prescription(), 1)).hasSize(1);
  }

  private void callAndAnnounce(TransmissionSample transmission, ExecutorService threads) {
    CyclicBarrier together = new CyclicBarrier(2);
    CompletableFuture<?> call =
        CompletableFuture.runAsync(
            () -> {
              meet(together);
              assertThat(platform().calls(transmission.callback("signed")).statusCode())
                  .isEqualTo(200);
            },
            threads);
    CompletableFuture<?> announcement =
        CompletableFuture.runAsync(
            () -> {
              meet(together);
              announce(transmission.announced());
            },
            threads);
    CompletableFuture.allOf(call, announcement).join();
  }

  private static List<String> keys(List<WireEvent> events) {
    return events.stream().map(WireEvent::key).toList();
  }

  private static void addCallback(Connection connection, UUID id, TransmissionSample transmission)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into callback (id, body_hash, body, received_at, state, status, client_ref_id)
            values (?, sha256(?), ?, now(), 'WAITING', 'signed', ?)
            """)) {
      byte[] body = transmission.callback("signed");
      insert.setObject(1, id);
      insert.setBytes(2, body);
      insert.setBytes(3, body);
      insert.setObject(4, transmission.id());
      insert.executeUpdate();
    }
  }

  private static void addReference(Connection connection, TransmissionSample transmission)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into reference (transmission_id, transmission_no, prescription_id, number,
                                   region, channel, pharmacy_id)
            values (?, 1, ?, ?, 'NI', 'platform', gen_random_uuid())
            """)) {
      insert.setObject(1, transmission.id());
      insert.setObject(2, transmission.prescription());
      insert.setString(3, transmission.number().value());
      insert.executeUpdate();
    }
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new AssertionError("the two did not meet", e);
    }
  }
}
