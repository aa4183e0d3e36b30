package dev.scriptline.messaging.intake.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One intake's Kafka offsets, in the service's own database. */
public final class Offsets {

  /** Where an intake stands that has never taken from a partition. */
  public static final long EARLIEST = -1;

  /**
   * One order for everybody: two consumers that lock the same rows must not wait for each other.
   */
  static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private static final String FIND =
      """
      select o.topic, o.partition, o.next_offset
      from intake_offset o
      join unnest(cast(:topics as text[]), cast(:partitions as integer[])) as p (topic, partition)
        on o.topic = p.topic and o.partition = p.partition
      where o.intake = :intake
      """;

  private static final String LOCK = FIND + " order by o.topic, o.partition for update of o";

  private static final String BEGIN =
      """
      insert into intake_offset (intake, topic, partition, next_offset)
      select :intake, p.topic, p.partition, :earliest
      from unnest(cast(:topics as text[]), cast(:partitions as integer[])) as p (topic, partition)
      order by p.topic, p.partition
      on conflict (intake, topic, partition) do nothing
      """;

  private static final String STORE =
      """
      update intake_offset o set next_offset = p.next_offset
      from unnest(cast(:topics as text[]), cast(:partitions as integer[]),
                  cast(:offsets as bigint[])) as p (topic, partition, next_offset)
      where o.intake = :intake and o.topic = p.topic and o.partition = p.partition
      """;

  private final JdbcClient jdbc;
  private final String intake;

  public Offsets(JdbcClient jdbc, String intake) {
    this.jdbc = jdbc;
    this.intake = intake;
  }

  /** Where each partition goes on, {@link #EARLIEST} where nothing is known. */
  public Map<TopicPartition, Long> find(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> found = new HashMap<>();
    partitions.forEach(partition -> found.put(partition, EARLIEST));
    found.putAll(query(FIND, partitions));
    return found;
  }

  /** As {@link #find}, and nobody else moves them before this transaction ends. */
  Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> locked = query(LOCK, partitions);
    if (locked.size() == partitions.size()) {
      return locked;
    }
    bind(BEGIN, partitions).param("earliest", EARLIEST).update();
    return query(LOCK, partitions);
  }

  void store(Map<TopicPartition, Long> next) {
    List<Map.Entry<TopicPartition, Long>> entries = List.copyOf(next.entrySet());
    int stored =
        bind(STORE, entries.stream().map(Map.Entry::getKey).toList())
            .param("offsets", entries.stream().map(Map.Entry::getValue).toArray(Long[]::new))
            .update();
    if (stored != next.size()) {
      throw new IllegalStateException("an offset that was locked is gone");
    }
  }

  private Map<TopicPartition, Long> query(String sql, Collection<TopicPartition> partitions) {
    return bind(sql, partitions)
        .query((row, _) -> Map.entry(partition(row), row.getLong("next_offset")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private JdbcClient.StatementSpec bind(String sql, Collection<TopicPartition> partitions) {
    return jdbc.sql(sql)
        .param("intake", intake)
        .param("topics", partitions.stream().map(TopicPartition::topic).toArray(String[]::new))
        .param(
            "partitions",
            partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new));
  }

  private static TopicPartition partition(ResultSet row) throws SQLException {
    return new TopicPartition(row.getString("topic"), row.getInt("partition"));
  }
}
