package dev.scriptline.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in the service's own database. */
final class TransactionalOutbox implements Outbox {

  /**
   * Below the 1 MiB that a broker takes by default: a larger event would stop the relay for ever.
   */
  static final int LARGEST = 900_000;

  private static final String TRACEPARENT = "traceparent";

  private static final String INSERT =
      """
      insert into outbox (event_id, topic, key, headers, payload)
      select e.event_id, e.topic, e.key, e.headers, e.payload
      from unnest(cast(:ids as uuid[]), cast(:topics as text[]), cast(:keys as text[]),
                  cast(cast(:headers as text[]) as jsonb[]), cast(:payloads as bytea[]))
           with ordinality as e (event_id, topic, key, headers, payload, position)
      order by e.position
      """;

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TraceSource trace;
  private final TransactionSynchronization wakeUp;
  private final JsonMapper json = JsonMapper.shared();

  TransactionalOutbox(DataSource dataSource, TraceSource trace, Doorbell doorbell) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.trace = trace;
    this.wakeUp =
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            doorbell.ring();
          }
        };
  }

  @Override
  public void addAll(List<WireEvent> events) {
    requireTransaction();
    if (events.isEmpty()) {
      return;
    }
    events.forEach(TransactionalOutbox::requireFit);
    Optional<String> traceparent = trace.traceparent();
    jdbc.sql(INSERT)
        .param("ids", texts(events, event -> event.id().toString()))
        .param("topics", texts(events, WireEvent::topic))
        .param("keys", texts(events, WireEvent::key))
        .param("headers", texts(events, event -> headers(event, traceparent)))
        .param("payloads", events.stream().map(WireEvent::value).toArray(byte[][]::new))
        .update();
    // The same object each time: a transaction with many events rings once.
    TransactionSynchronizationManager.registerSynchronization(wakeUp);
  }

  /** A transaction of something else would let the event be kept although the change is not. */
  private void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.hasResource(dataSource)) {
      throw new IllegalTransactionStateException(
          "an event is added in the transaction of the change that it tells of");
    }
  }

  private static void requireFit(WireEvent event) {
    int size = event.value().length + event.key().getBytes(UTF_8).length;
    for (Map.Entry<String, String> header : event.headers().entrySet()) {
      size += header.getKey().length() + header.getValue().getBytes(UTF_8).length;
    }
    if (size > LARGEST) {
      throw new IllegalArgumentException(
          "event %s has %d bytes, at most %d fit".formatted(event.id(), size, LARGEST));
    }
  }

  private String headers(WireEvent event, Optional<String> traceparent) {
    Map<String, String> headers = new LinkedHashMap<>(event.headers());
    traceparent.ifPresent(value -> headers.putIfAbsent(TRACEPARENT, value));
    return json.writeValueAsString(headers);
  }

  private static String[] texts(List<WireEvent> events, Function<WireEvent, String> part) {
    return events.stream().map(part).toArray(String[]::new);
  }
}
