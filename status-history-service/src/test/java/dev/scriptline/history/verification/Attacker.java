package dev.scriptline.history.verification;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Link;
import dev.scriptline.history.chain.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A superuser who knows how everything is hashed, switches every trigger off, and after each change
 * makes the database agree with itself again. Only the topics and the signing key are out of reach.
 */
final class Attacker implements AutoCloseable {

  private static final List<String> TABLES =
      List.of("status_event", "prescription_head", "partition_mark", "checkpoint");

  private final JdbcTemplate sql;
  private final Connection connection;

  Attacker(Connection connection) {
    this.connection = connection;
    this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    sql.queryForList(
            """
            select tgrelid::regclass::text as name from pg_trigger
            where not tgisinternal and tgparentid = 0
            """,
            String.class)
        .forEach(table -> sql.execute("alter table " + table + " disable trigger all"));
    TABLES.forEach(table -> sql.execute("create table kept_" + table + " as table " + table));
  }

  /** Another event under the same id, its columns to match. */
  void edits(PrescriptionStatusChanged forged, byte[] value) {
    runs(
        """
        update status_event
        set value = ?, status = ?, source = ?, transmission_no = ?, region = ?, pharmacy_id = ?,
            issue_tag = ?, occurred_at = ?::timestamptz
        where event_id = ?
        """,
        value,
        forged.status().wire(),
        forged.source().wire(),
        forged.transmissionNo(),
        forged.region(),
        forged.pharmacyId(),
        forged.issueTag(),
        forged.occurredAt() == null ? null : forged.occurredAt().toString(),
        forged.eventId());
  }

  void deletes(UUID event) {
    runs("delete from status_event where event_id = ?", event);
  }

  void deletesAllOf(UUID prescription) {
    runs("delete from status_event where prescription_id = ?", prescription);
  }

  /** An event that nobody told, beside one that was. */
  void inserts(PrescriptionStatusChanged invented, byte[] value, UUID beside) {
    runs(
        """
        insert into status_event (prescription_id, seq, event_id, number, status, source,
                                  received_at, value, prev_hash, hash, topic_partition, topic_offset)
        select prescription_id, 900, ?, number, ?, ?, ?::timestamptz, ?, ?, ?,
               topic_partition, topic_offset
        from status_event where event_id = ?
        """,
        invented.eventId(),
        invented.status().wire(),
        invented.source().wire(),
        invented.receivedAt().toString(),
        value,
        zero(),
        zero(),
        beside);
  }

  /** Each in the other's place. */
  void swaps(UUID one, UUID other) {
    runs(
        """
        update status_event e set topic_offset = o.topic_offset
        from status_event o
        where (e.event_id = ? and o.event_id = ?) or (e.event_id = ? and o.event_id = ?)
        """,
        one,
        other,
        other,
        one);
  }

  void runs(String statement, @Nullable Object... parameters) {
    sql.update(statement, parameters);
  }

  /** Numbers and hashes everything anew, as if it had always been so. */
  void makesTheDatabaseAgree() {
    atOnce(this::rehashAll);
  }

  private void rehashAll() {
    List<Row> rows =
        sql.query(
            """
            select prescription_id, event_id, seq, value, topic_partition, topic_offset
            from status_event order by topic_partition, topic_offset
            """,
            (row, _) ->
                new Row(
                    row.getObject("prescription_id", UUID.class),
                    row.getObject("event_id", UUID.class),
                    row.getBytes("value"),
                    row.getInt("topic_partition"),
                    row.getLong("topic_offset")));
    sql.update("update status_event set seq = seq + 1000000");
    Map<UUID, Link> heads = new HashMap<>();
    Map<Integer, Mark> marks = new HashMap<>();
    rows.forEach(row -> rehash(row, heads, marks));
    heads.forEach((id, link) ->
        sql.update(
            "update prescription_head set last_seq = ?, last_hash = ? where prescription_id = ?",
            link.seq(),
            link.hash().bytes(),
            id));
    sql.update(
        """
        delete from prescription_head h
        where not exists (select from status_event e where e.prescription_id = h.prescription_id)
        """);
    sql.update("update partition_mark set rows = 0");
    marks.forEach((partition, mark) -> moveMarks(partition, mark));
    sql.update("delete from partition_mark where rows = 0");
  }

  private void rehash(Row row, Map<UUID, Link> heads, Map<Integer, Mark> marks) {
    Link last = heads.getOrDefault(row.prescription(), Link.NONE);
    Link link = last.then(Link.content(row.value()));
    heads.put(row.prescription(), link);
    marks.merge(
        row.partition(),
        Mark.NONE.then(row.offset(), link.hash(), row.value()),
        (mark, _) -> mark.then(row.offset(), link.hash(), row.value()));
    sql.update(
        """
        update status_event set seq = ?, prev_hash = ?, hash = ?
        where prescription_id = ? and event_id = ?
        """,
        link.seq(),
        last.hash().bytes(),
        link.hash().bytes(),
        row.prescription(),
        row.event());
  }

  /** The last checkpoint says what is there now, so that the service has nothing to sign anew. */
  private void moveMarks(int partition, Mark mark) {
    sql.update(
        "update partition_mark set rows = ?, last_offset = ?, rolling_hash = ?"
            + " where topic_partition = ?",
        mark.rows(),
        mark.offset(),
        mark.rolling().bytes(),
        partition);
    sql.update("delete from checkpoint where topic_partition = ?", partition);
    sql.update(
        "insert into checkpoint values (?, ?, ?, ?, 'cannot be signed', now())",
        partition,
        mark.rows(),
        mark.offset(),
        mark.rolling().bytes());
  }

  /** Everything is as it was. */
  void givesUp() {
    atOnce(() ->
        TABLES.forEach(table -> {
          sql.execute("delete from " + table);
          sql.execute("insert into " + table + " select * from kept_" + table);
        }));
  }

  /** The service goes on meanwhile: it sees all of a change or nothing. */
  private void atOnce(Runnable change) {
    try {
      connection.setAutoCommit(false);
      change.run();
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("the attack failed", e);
    }
  }

  @Override
  public void close() throws SQLException {
    givesUp();
    TABLES.forEach(table -> sql.execute("drop table kept_" + table));
    connection.close();
  }

  static byte[] zero() {
    return Hash.NONE.bytes();
  }

  private record Row(UUID prescription, UUID event, byte[] value, int partition, long offset) {}
}
