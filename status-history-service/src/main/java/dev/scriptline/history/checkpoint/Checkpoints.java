package dev.scriptline.history.checkpoint;

import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checkpoints that were signed here, and the partitions that are due for one. */
@Repository
class Checkpoints {

  // What another instance is signing, or an intake is moving, has its turn the next time.
  private static final String DUE =
      """
      select m.topic_partition, m.rows, m.last_offset, m.rolling_hash,
             coalesce(c.rows, 0) as signed_rows, coalesce(c.last_offset, -1) as signed_offset,
             c.rolling_hash as signed_hash, c.signed
      from partition_mark m
      left join lateral (
        select * from checkpoint c where c.topic_partition = m.topic_partition
        order by c.rows desc limit 1) c on true
      where m.rows > coalesce(c.rows, 0)
        and (m.rows - coalesce(c.rows, 0) >= :rows
             or coalesce(c.signed_at, '-infinity') <= :before)
      order by m.topic_partition
      for no key update of m skip locked
      """;

  private static final String ADD =
      """
      insert into checkpoint (topic_partition, rows, last_offset, rolling_hash, signed, signed_at)
      values (:partition, :rows, :offset, :hash, :signed, :at)
      """;

  private final JdbcClient jdbc;

  Checkpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Partitions with so many new rows, or with any and no checkpoint since then; locked. */
  List<DueCheckpoint> due(int rows, Instant before) {
    return jdbc.sql(DUE)
        .param("rows", rows)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, _) -> due(row))
        .list();
  }

  void add(DueCheckpoint due, String signed, Instant at) {
    jdbc.sql(ADD)
        .param("partition", due.partition())
        .param("rows", due.now().rows())
        .param("offset", due.now().offset())
        .param("hash", due.now().rolling().bytes())
        .param("signed", signed)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static DueCheckpoint due(ResultSet row) throws SQLException {
    byte[] signedHash = row.getBytes("signed_hash");
    return new DueCheckpoint(
        row.getInt("topic_partition"),
        new Mark(
            row.getLong("signed_rows"),
            row.getLong("signed_offset"),
            signedHash == null ? Hash.NONE : Hash.of(signedHash)),
        row.getString("signed"),
        new Mark(
            row.getLong("rows"),
            row.getLong("last_offset"),
            Hash.of(row.getBytes("rolling_hash"))));
  }
}
