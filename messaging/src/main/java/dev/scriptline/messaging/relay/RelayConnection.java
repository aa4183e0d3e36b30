package dev.scriptline.messaging.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The connection that holds the relay's advisory lock. Whatever a leading relay asks or changes
 * goes through it: once the lock is gone the connection is too, and a former leader can move
 * nothing. No statement leaves a transaction open, for an open one would hold up every relay of the
 * PostgreSQL instance.
 */
final class RelayConnection implements AutoCloseable {

  // The database is one service's own, so one name will do in each.
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('scriptline.relay', 0))";

  // A cursor lost in a crash of the server only repeats events, and those are deduped anyway.
  private static final String QUICK_COMMITS = "set synchronous_commit = off";

  private static final String FOREIGN =
      """
      select exists (select from outbox_cursor
                     where xid >= pg_snapshot_xmax(pg_current_snapshot()))
          or exists (select from outbox
                     where xid >= pg_snapshot_xmax(pg_current_snapshot()))
      """;

  private static final String NEXT =
      """
      select xid, id, topic, key, headers, payload
      from outbox
      where (xid, id) > (cast(:xid as xid8), :id)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id
      limit :limit
      """;

  private static final String ADVANCE =
      """
      update outbox_cursor set xid = cast(:xid as xid8), id = :id
      where xid = cast(:fromXid as xid8) and id = :fromId
      """;

  private static final String PURGE =
      """
      delete from outbox o
      using (select p.xid, p.id from outbox p, outbox_cursor c
             where (p.xid, p.id) <= (c.xid, c.id) order by p.xid, p.id limit :limit) published
      where o.xid = published.xid and o.id = published.id
      """;

  private final Connection connection;
  private final String service;
  private final JdbcClient jdbc;

  RelayConnection(Connection connection, String service) {
    this.connection = connection;
    this.service = service;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    jdbc.sql(QUICK_COMMITS).update();
  }

  /** Whether this connection now holds the service's lock. */
  boolean lead() {
    return jdbc.sql(LOCK).query(Boolean.class).single();
  }

  /**
   * Refuses an outbox whose cursor or rows come from another cluster.
   *
   * @throws ForeignOutboxException when it is one
   */
  void requireOwnCluster() {
    if (jdbc.sql(FOREIGN).query(Boolean.class).single()) {
      throw new ForeignOutboxException(service);
    }
  }

  Cursor cursor() {
    return jdbc.sql("select xid, id from outbox_cursor").query((row, _) -> place(row)).single();
  }

  /** What comes next and can no longer be overtaken, in order. */
  List<OutboxRow> after(Cursor cursor, int limit) {
    return jdbc.sql(NEXT)
        .param("xid", cursor.xidText())
        .param("id", cursor.id())
        .param("limit", limit)
        .query((row, _) -> outboxRow(row))
        .list();
  }

  /** Stores that everything up to {@code to} is on Kafka. */
  void advance(Cursor from, Cursor to) {
    int moved =
        jdbc.sql(ADVANCE)
            .param("xid", to.xidText())
            .param("id", to.id())
            .param("fromXid", from.xidText())
            .param("fromId", from.id())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("the outbox cursor was moved by somebody else");
    }
  }

  /** Deletes published rows and says how many. */
  int purge(int limit) {
    return jdbc.sql(PURGE).param("limit", limit).update();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static OutboxRow outboxRow(ResultSet row) throws SQLException {
    return new OutboxRow(
        place(row),
        row.getString("topic"),
        row.getString("key"),
        row.getString("headers"),
        row.getBytes("payload"));
  }

  private static Cursor place(ResultSet row) throws SQLException {
    return new Cursor(Long.parseUnsignedLong(row.getString("xid")), row.getLong("id"));
  }
}
