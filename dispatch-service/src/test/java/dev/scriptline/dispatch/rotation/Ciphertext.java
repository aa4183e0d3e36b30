package dev.scriptline.dispatch.rotation;

import dev.scriptline.sandbox.infrastructure.postgres.ServiceDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What lies encrypted in a database, sought in all columns that could hold it. */
record Ciphertext(ServiceDatabase database) {

  private static final String TEXT_COLUMNS =
      """
      select format('%I', table_name), format('%I', column_name) from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'character varying')
      """;

  private record Column(String table, String name) {}

  /**
   * The columns, {@code table.column}, in which something lies under this key.
   *
   * @param key {@code version:base64}
   */
  Set<String> under(String key) {
    String version = key.substring(0, key.indexOf(':'));
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.connectAsOwner();
        Statement statement = connection.createStatement()) {
      for (Column column : columns(statement)) {
        if (holds(statement, column, version)) {
          found.add(column.table() + "." + column.name());
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("the database does not say what lies in it", e);
    }
    return found;
  }

  private static List<Column> columns(Statement statement) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(TEXT_COLUMNS)) {
      while (row.next()) {
        columns.add(new Column(row.getString(1), row.getString(2)));
      }
    }
    return columns;
  }

  private static boolean holds(Statement statement, Column column, String version)
      throws SQLException {
    String sql =
        "select exists (select from %s where starts_with(%s, '%s:'))"
            .formatted(column.table(), column.name(), version);
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
