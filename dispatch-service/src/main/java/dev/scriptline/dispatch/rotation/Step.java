package dev.scriptline.dispatch.rotation;

import dev.scriptline.dispatch.vault.BrokenLockException;
import dev.scriptline.dispatch.vault.Vault;
import dev.scriptline.edge.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A few rows in one short transaction. */
@Component
class Step {

  private static final int ROWS = 50;

  private final JdbcClient jdbc;
  private final Vault vault;

  private record Row(String key, String locked) {}

  /**
   * How far it came.
   *
   * @param last the key of the last row; empty when there are no more
   */
  record Taken(Rotated rotated, Optional<String> last) {}

  Step(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Takes the rows behind this key. */
  @Transactional
  public Taken take(LockedColumn column, @Nullable String after) {
    List<Row> rows =
        jdbc.sql(column.select())
            .param("prefix", vault.prefix())
            .param("after", after)
            .param("most", ROWS)
            .query((row, _) -> new Row(row.getString("key"), row.getString("locked")))
            .list();
    long rotated = rows.stream().filter(row -> rotate(column, row)).count();
    return new Taken(
        new Rotated(rotated, rows.size() - rotated),
        rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().key()));
  }

  private boolean rotate(LockedColumn column, Row row) {
    try (Secret secret = vault.unlock(column.place(row.key()), row.locked())) {
      jdbc.sql(column.update())
          .param("locked", vault.lock(column.place(row.key()), secret))
          .param("key", row.key())
          .update();
      return true;
    } catch (BrokenLockException _) {
      return false; // counted: the command's answer says how many
    }
  }
}
