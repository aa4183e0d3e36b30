package dev.scriptline.history.access;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.edge.Role;
import dev.scriptline.history.listing.Cursor;
import dev.scriptline.history.listing.Page;
import dev.scriptline.messaging.trouble.FaultReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every read of somebody's record, kept before its answer leaves. */
@Repository
public class Accesses {

  private static final Logger LOG = LoggerFactory.getLogger(Accesses.class);

  private static final String KEEP =
      """
      insert into access_record (prescription_id, who, role, purpose, what)
      select t.id, :who, :role, :purpose, :what from unnest(cast(:ids as uuid[])) as t (id)
      """;

  private static final String OF_PRESCRIPTION =
      """
      select id, at, who, role, purpose, what from access_record
      where prescription_id = :prescription and id < :before
      order by id desc limit :most
      """;

  private final JdbcClient jdbc;
  private final OwnerTags ownerTags;

  Accesses(JdbcClient jdbc, OwnerTags ownerTags) {
    this.jdbc = jdbc;
    this.ownerTags = ownerTags;
  }

  /**
   * Keeps one read; it is committed on return. Outside any transaction, for a later rollback would
   * take it back.
   *
   * @param what was read, as one word, such as {@code timeline}
   * @throws RefusedRequestException 503 {@code access-not-recorded}: what cannot be recorded must
   *     not be answered
   */
  @Transactional(propagation = Propagation.NEVER)
  public void record(
      Caller caller, @Nullable String purpose, String what, Collection<UUID> prescriptions) {
    Role role = caller.role();
    Purpose stated = Purpose.stated(purpose, role);
    try {
      jdbc.sql(KEEP)
          .param("ids", prescriptions.stream().map(UUID::toString).toArray(String[]::new))
          .param("who", who(caller, role))
          .param("role", role.scope())
          .param("purpose", stated.word())
          .param("what", what)
          .update();
    } catch (DataAccessException e) {
      LOG.error("A read could not be recorded and was not answered: {}", FaultReport.of(e));
      throw new RefusedRequestException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "access-not-recorded",
          "The read cannot be recorded at the moment, and so it is not answered; ask again.");
    }
  }

  /** The reads of one prescription, newest first. */
  Page<AccessView> of(UUID prescriptionId, @Nullable Cursor after) {
    List<AccessView> found =
        jdbc.sql(OF_PRESCRIPTION)
            .param("prescription", prescriptionId)
            .param("before", after == null ? Long.MAX_VALUE : after.key(Long::valueOf))
            .param("most", Page.LOOK_AHEAD)
            .query(Accesses::view)
            .list();
    return Page.of(found, view -> new Cursor(view.at(), Long.toString(view.id())));
  }

  /** A patient's id stands nowhere in the history. */
  private String who(Caller caller, Role role) {
    return role == Role.PATIENT ? ownerTags.of(caller.requirePatientId()) : caller.subject();
  }

  private static AccessView view(ResultSet row, int number) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(UTC).toInstant();
    return new AccessView(
        row.getLong("id"),
        at,
        row.getString("who"),
        row.getString("role"),
        row.getString("purpose"),
        row.getString("what"));
  }
}
