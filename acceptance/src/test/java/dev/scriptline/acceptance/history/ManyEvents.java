package dev.scriptline.acceptance.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Fills a history's tables as its owner, far quicker than anybody could tell it the events. */
final class ManyEvents {

  static final int EVENTS_OF_ONE = 6;

  private static final int AT_A_TIME = 50_000;

  /** Every month and day of it is counted by the service itself. */
  private static final String COUNT_ALL =
      """
      insert into lifecycle_stale (grain, period, region, pharmacy_id)
      select distinct 'day', (began_at at time zone 'UTC')::date, region,
             uuid '00000000-0000-0000-0000-000000000000' from prescription_summary
      union all
      select distinct 'month', date_trunc('month', began_at at time zone 'UTC')::date, region,
             pharmacy_id from prescription_summary
      on conflict do nothing
      """;

  private final String jdbcUrl;

  ManyEvents(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  void make(long events) {
    String sql = sql();
    long prescriptions = events / EVENTS_OF_ONE;
    try (Connection owner = connect()) {
      for (long from = 1; from <= prescriptions; from += AT_A_TIME) {
        long to = Math.min(prescriptions, from + AT_A_TIME - 1);
        owner.setAutoCommit(false);
        execute(owner, sql.replace("{from}", "" + from).replace("{to}", "" + to));
        owner.commit();
      }
      owner.setAutoCommit(true);
      execute(owner, "vacuum analyze");
      execute(owner, COUNT_ALL);
    } catch (SQLException e) {
      throw new IllegalStateException("The events could not be made.", e);
    }
  }

  /** How many cells the service has still to count. */
  long uncounted() {
    return number("select count(*) from lifecycle_stale");
  }

  /** As the table has them now. */
  long events() {
    return number("select count(*) from status_event");
  }

  /** Some prescriptions from everywhere in the table. */
  List<UUID> some(int count) {
    List<UUID> ids = new ArrayList<>();
    try (Connection owner = connect();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select prescription_id from prescription_head order by random() limit " + count)) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException("The prescriptions could not be read.", e);
    }
  }

  private long number(String query) {
    try (Connection owner = connect();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The history could not be read.", e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String sql() {
    try (InputStream file = ManyEvents.class.getResourceAsStream("/history/many-events.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
