package dev.scriptline.dispatch.credential;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.hold.Holds;
import dev.scriptline.dispatch.outcome.Party;
import dev.scriptline.dispatch.vault.BrokenLockException;
import dev.scriptline.dispatch.vault.Place;
import dev.scriptline.dispatch.vault.Vault;
import dev.scriptline.edge.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The prescribers' credentials, every value under lock. */
@Repository
public class PrescriberCredentials {

  private static final String TABLE = "prescriber_credential";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Holds holds;

  PrescriberCredentials(JdbcClient jdbc, Vault vault, Holds holds) {
    this.jdbc = jdbc;
    this.holds = holds;
    this.vault = vault;
  }

  /**
   * The credentials, unlocked; whoever asks closes them.
   *
   * @throws dev.scriptline.dispatch.vault.BrokenLockException when they do not open
   */
  public Optional<Credentials> find(UUID prescriberId) {
    return jdbc.sql(
            "select email, password, pin, version from prescriber_credential where prescriber_id = :id")
        .param("id", prescriberId)
        .query((row, _) -> unlocked(prescriberId, row))
        .optional();
  }

  /** Whose credentials are here. */
  public List<UUID> prescriberIds() {
    return jdbc.sql("select prescriber_id from prescriber_credential order by prescriber_id")
        .query((row, _) -> row.getObject("prescriber_id", UUID.class))
        .list();
  }

  /** What waited for the old ones goes on. */
  @Transactional
  void put(UUID prescriberId, CredentialsRequest request, Instant now) {
    jdbc.sql(
            """
            insert into prescriber_credential as old (prescriber_id, email, password, pin, version, updated_at)
            values (:id, :email, :password, :pin, 1, :now)
            on conflict (prescriber_id) do update
            set email = excluded.email, password = excluded.password, pin = excluded.pin,
              version = old.version + 1, updated_at = excluded.updated_at
            """)
        .param("id", prescriberId)
        .param("email", vault.lock(place("email", prescriberId), request.email()))
        .param("password", vault.lock(place("password", prescriberId), request.password()))
        .param("pin", vault.lock(place("pin", prescriberId), request.pin()))
        .param("now", now.atOffset(UTC))
        .update();
    holds.lift(Party.Kind.PRESCRIBER, prescriberId, now);
  }

  /** One that does not open leaves none of the others open. */
  private Credentials unlocked(UUID prescriberId, ResultSet row) throws SQLException {
    List<Secret> opened = new ArrayList<>();
    try {
      for (String column : List.of("email", "password", "pin")) {
        opened.add(unlocked(column, prescriberId, row));
      }
    } catch (BrokenLockException e) {
      opened.forEach(Secret::close);
      throw e;
    }
    return new Credentials(
        prescriberId, row.getLong("version"), opened.get(0), opened.get(1), opened.get(2));
  }

  private Secret unlocked(String column, UUID prescriberId, ResultSet row) throws SQLException {
    return vault.unlock(place(column, prescriberId), row.getString(column));
  }

  private static Place place(String column, UUID prescriberId) {
    return new Place(TABLE, column, prescriberId.toString());
  }
}
