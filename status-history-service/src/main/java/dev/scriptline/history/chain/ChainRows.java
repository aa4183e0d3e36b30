package dev.scriptline.history.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the rows of the history as an auditor does: page by page, each page a short statement of
 * its own, so that a table of any size is read in little memory and holds up nobody.
 */
@Repository
public class ChainRows {

  private static final int PAGE = 2_000;
  private static final UUID LEAST = new UUID(0, 0);

  private static final String WITH_NEIGHBOURS =
      """
      select e.*, b.hash as before_hash, b.topic_partition as before_partition,
             b.topic_offset as before_offset, h.last_seq, h.last_hash
      from page e
      left join lateral (
        select hash, topic_partition, topic_offset from status_event b
        where b.prescription_id = e.prescription_id and b.seq = e.seq - 1) b on true
      left join prescription_head h on h.prescription_id = e.prescription_id
      """;

  private static final String IN_TOPIC_ORDER =
      """
      with page as materialized (
        select * from status_event
        where topic_partition = :partition and topic_offset between :from and :upTo
          and (topic_offset, prescription_id, seq) > (:from, :id, :seq)
        order by topic_offset, prescription_id, seq
        limit :limit)
      """
          + WITH_NEIGHBOURS
          + "order by e.topic_offset, e.prescription_id, e.seq";

  private static final String OF_PRESCRIPTION =
      """
      with page as materialized (
        select * from status_event where prescription_id = :id order by seq)
      """
          + WITH_NEIGHBOURS
          + "order by e.seq";

  private static final String PLACES =
      """
      select e.prescription_id, e.event_id, e.topic_partition, e.topic_offset
      from unnest(cast(:prescriptions as uuid[]), cast(:ids as uuid[])) as t (prescription_id, id)
      join status_event e on e.prescription_id = t.prescription_id and e.event_id = t.id
      """;

  /** The partitions that rows or marks name; found by leaping through the index. */
  private static final String MARKS =
      """
      with recursive found (topic_partition) as (
        select min(topic_partition) from status_event
        union all
        select (select min(e.topic_partition) from status_event e
                where e.topic_partition > f.topic_partition)
        from found f where f.topic_partition is not null)
      select topic_partition, coalesce(rows, 0) as rows, coalesce(last_offset, -1) as last_offset,
             rolling_hash
      from (select topic_partition from found where topic_partition is not null
            union select topic_partition from partition_mark) p
      left join partition_mark using (topic_partition)
      order by topic_partition
      """;

  private final JdbcClient jdbc;

  ChainRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names an event among all. */
  public record EventKey(UUID prescriptionId, UUID eventId) {}

  /** The first page of rows behind a row of a partition; empty at the end. */
  public List<ChainRow> page(int partition, @Nullable ChainRow after, long from, long upTo) {
    return jdbc.sql(IN_TOPIC_ORDER)
        .param("partition", partition)
        .param("from", after == null ? from : after.place().offset())
        .param("id", after == null ? LEAST : after.columns().prescriptionId())
        .param("seq", after == null ? 0 : after.seq())
        .param("upTo", upTo)
        .param("limit", PAGE)
        .query((row, _) -> row(row))
        .list();
  }

  /** All rows of a prescription, in the order of its chain. */
  public List<ChainRow> of(UUID prescriptionId) {
    return jdbc.sql(OF_PRESCRIPTION).param("id", prescriptionId).query((row, _) -> row(row)).list();
  }

  /** Where these events stand, as far as they are here. */
  public Map<EventKey, TopicPlace> places(Collection<EventKey> keys) {
    Map<EventKey, TopicPlace> places = new HashMap<>();
    if (keys.isEmpty()) {
      return places;
    }
    jdbc.sql(PLACES)
        .param(
            "prescriptions",
            keys.stream().map(key -> key.prescriptionId().toString()).toArray(String[]::new))
        .param("ids", keys.stream().map(key -> key.eventId().toString()).toArray(String[]::new))
        .query(row -> {
          places.put(
              new EventKey(
                  row.getObject("prescription_id", UUID.class),
                  row.getObject("event_id", UUID.class)),
              new TopicPlace(row.getInt("topic_partition"), row.getLong("topic_offset")));
        });
    return places;
  }

  /** The number of the prescription's last row from before a place; 0 where there is none. */
  public long seqBefore(UUID prescriptionId, TopicPlace place) {
    return jdbc.sql(
            """
            select coalesce(max(seq), 0) from status_event
            where prescription_id = :id and topic_partition = :partition and topic_offset < :offset
            """)
        .param("id", prescriptionId)
        .param("partition", place.partition())
        .param("offset", place.offset())
        .query(Long.class)
        .single();
  }

  /** How far each partition is taken in, by what the table says. */
  public Map<Integer, Mark> marks() {
    Map<Integer, Mark> marks = new TreeMap<>();
    jdbc.sql(MARKS)
        .query(row -> {
          byte[] rolling = row.getBytes("rolling_hash");
          marks.put(
              row.getInt("topic_partition"),
              new Mark(row.getLong("rows"), row.getLong("last_offset"), hash(rolling)));
        });
    return marks;
  }

  private static ChainRow row(ResultSet row) throws SQLException {
    byte[] before = row.getBytes("before_hash");
    byte[] head = row.getBytes("last_hash");
    return new ChainRow(
        columns(row),
        row.getLong("seq"),
        row.getBytes("value"),
        hash(row.getBytes("prev_hash")),
        hash(row.getBytes("hash")),
        new TopicPlace(row.getInt("topic_partition"), row.getLong("topic_offset")),
        before == null
            ? null
            : new ChainRow.Before(
                hash(before),
                new TopicPlace(row.getInt("before_partition"), row.getLong("before_offset"))),
        head == null ? null : new Link(row.getLong("last_seq"), hash(head)));
  }

  /**
   * What somebody put there who took the constraints away is some hash, but never the right one.
   */
  private static Hash hash(byte @Nullable [] kept) {
    if (kept == null) {
      return Hash.NONE;
    }
    return kept.length == Hash.LENGTH ? Hash.of(kept) : Hash.over(kept);
  }

  private static StatusColumns columns(ResultSet row) throws SQLException {
    return new StatusColumns(
        row.getObject("prescription_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("number"),
        row.getObject("transmission_no", Integer.class),
        row.getString("status"),
        row.getString("source"),
        row.getString("region"),
        row.getObject("pharmacy_id", UUID.class),
        row.getString("issue_tag"),
        micros(row, "occurred_at"),
        ChronoUnit.MICROS.between(Instant.EPOCH, instant(row, "received_at")));
  }

  private static @Nullable Long micros(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null
        ? null
        : ChronoUnit.MICROS.between(Instant.EPOCH, instant(row, column));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
