package dev.scriptline.messaging.intake.batch;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps records that no retry will make readable, so that what follows them can be taken. */
final class ParkingLot {

  // A restored database meets the same record again.
  private static final String PARK =
      """
      insert into intake_parked
        (intake, topic, partition, record_offset, event_id, key, headers, value, reason)
      values (:intake, :topic, :partition, :offset, :eventId, :key, cast(:headers as json),
              :value, :reason)
      on conflict (intake, topic, partition, record_offset) do nothing
      """;

  private final JdbcClient jdbc;
  private final String intake;
  private final JsonMapper json = JsonMapper.shared();

  ParkingLot(JdbcClient jdbc, String intake) {
    this.jdbc = jdbc;
    this.intake = intake;
  }

  void park(Poison poison) {
    ConsumerRecord<byte[], byte[]> record = poison.record();
    jdbc.sql(PARK)
        .param("intake", intake)
        .param("topic", record.topic())
        .param("partition", record.partition())
        .param("offset", record.offset())
        .param("eventId", RecordReader.eventId(record).orElse(null))
        .param("key", record.key())
        .param("headers", json.writeValueAsString(RecordReader.headers(record)))
        .param("value", record.value())
        .param("reason", poison.reason())
        .update();
  }
}
