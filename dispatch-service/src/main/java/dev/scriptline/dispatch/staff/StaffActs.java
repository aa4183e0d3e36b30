package dev.scriptline.dispatch.staff;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.vault.Place;
import dev.scriptline.dispatch.vault.Vault;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staff did; only added to. Their words may name people and are encrypted. */
@Repository
public class StaffActs {

  private final JdbcClient jdbc;
  private final Vault vault;

  StaffActs(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** What was done about a transmission, in order. */
  public List<StaffAct> of(UUID transmissionId) {
    return jdbc.sql("select * from staff_act where transmission_id = :id order by at, id")
        .param("id", transmissionId)
        .query(this::read)
        .list();
  }

  void add(UUID id, Job from, Job to, String verb, Actor actor, Secret words, Instant now) {
    jdbc.sql(
            """
            insert into staff_act (id, transmission_id, verb, from_state, to_state, actor_role, actor_id, words, at)
            values (:id, :transmission, :verb, :from, :to, :role, :actor, :words, :now)
            """)
        .param("id", id)
        .param("transmission", from.id())
        .param("verb", verb)
        .param("from", from.state().name())
        .param("to", to.state().name())
        .param("role", actor.role())
        .param("actor", actor.id())
        .param("words", vault.lock(place(id), words))
        .param("now", now.atOffset(UTC))
        .update();
  }

  private StaffAct read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    try (Secret words = vault.unlock(place(id), row.getString("words"))) {
      return new StaffAct(
          row.getString("verb"),
          row.getString("from_state"),
          row.getString("to_state"),
          row.getString("actor_role"),
          row.getString("actor_id"),
          words.reveal(),
          row.getObject("at", OffsetDateTime.class).toInstant());
    }
  }

  private static Place place(UUID id) {
    return new Place("staff_act", "words", id.toString());
  }
}
