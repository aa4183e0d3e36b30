package dev.scriptline.messaging.ledger;

import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks at and changes the service's database from outside, as its owner. */
public final class Owner {

  private final JdbcClient jdbc;

  public Owner(LocalInfrastructure infrastructure) {
    var login = infrastructure.database().roles().owner();
    this.jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                infrastructure.database().url(), login.user(), login.password()));
  }

  public void execute(String sql) {
    jdbc.sql(sql).update();
  }

  public <T> T ask(String sql, Class<T> type) {
    return jdbc.sql(sql).query(type).single();
  }

  /** What the intake did with events of one key, in the order in which it did it. */
  public List<Entry> entries(String key) {
    return jdbc.sql(
            "select event_id, key, text, instance from entry where key = ? order by position")
        .param(key)
        .query((row, _) -> entry(row))
        .list();
  }

  public List<UUID> takenIds(String key) {
    return entries(key).stream().map(Entry::eventId).toList();
  }

  public List<String> takenTexts(String key) {
    return entries(key).stream().map(Entry::text).toList();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("event_id", UUID.class),
        row.getString("key"),
        row.getString("text"),
        row.getString("instance"));
  }
}
