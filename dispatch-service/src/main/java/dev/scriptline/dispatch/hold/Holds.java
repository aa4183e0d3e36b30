package dev.scriptline.dispatch.hold;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.hold.Standing.Free;
import dev.scriptline.dispatch.hold.Standing.Waiting;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Party;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is held; shared by all instances. A held job lies in its queue with a time far ahead, so that
 * claims do not meet it; lifting brings that time to now.
 */
@Repository
public class Holds {

  private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
  private static final String COLUMNS = "kind, id, version, reason, since, transmission_id, probe";

  private final JdbcClient jdbc;
  private final HoldSettings settings;

  Holds(JdbcClient jdbc, HoldSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Whether a transmission may be tried. To be asked before what is kept of its clinic and
   * prescriber is read: an older version only makes a refusal say less.
   */
  public Standing of(UUID transmissionId, UUID clinicId, UUID prescriberId) {
    List<Hold> holds = ofParties(clinicId, prescriberId);
    boolean probes = holds.stream().anyMatch(hold -> transmissionId.equals(hold.probe()));
    if (!holds.isEmpty() && !probes) {
      Hold first = holds.getFirst();
      return new Waiting(new Held(first.reason(), first.party(), false));
    }
    return new Free(grounds(clinicId, prescriberId));
  }

  /**
   * Keeps the hold, in the transaction in which its job is put back. False when it is mended
   * meanwhile: the job may be tried at once.
   */
  public boolean keep(Held held, UUID transmissionId, Instant now) {
    Party party = held.party();
    if (!held.newly()) {
      return isHeld(party);
    }
    if (lockedVersion(party.kind(), party.id()) != party.version()) {
      return false;
    }
    if (add(held, transmissionId, now)) {
      LOG.error(
          "The platform refuses everything of {} {}: {}. It waits until somebody has mended that.",
          party.kind().wire(),
          party.id(),
          held.reason().wire());
    } else {
      forgetProbe(transmissionId);
    }
    return true;
  }

  /** Somebody has mended it: all that waited goes on. */
  @Transactional
  public void lift(Party.Kind kind, UUID id, Instant now) {
    int lifted =
        jdbc.sql("delete from hold where kind = :kind and id = :id")
            .param("kind", kind.wire())
            .param("id", id)
            .update();
    if (lifted > 0) {
      LOG.info("What waited for {} {} goes on.", kind.wire(), id);
      release(kind, id, now);
    }
  }

  /** After so long a held job looks by itself whether its hold still stands. */
  public Duration recheck() {
    return settings.recheck();
  }

  /** All of them, the oldest first. */
  public List<Hold> all() {
    return jdbc.sql("select %s from hold order by since, kind, id".formatted(COLUMNS))
        .query(Holds::hold)
        .list();
  }

  private Grounds grounds(UUID clinicId, UUID prescriberId) {
    return jdbc.sql(
            """
            select coalesce((select version from clinic where clinic_id = :clinic), 0) as clinic,
              coalesce((select version from prescriber_credential where prescriber_id = :prescriber), 0) as prescriber
            """)
        .param("clinic", clinicId)
        .param("prescriber", prescriberId)
        .query((row, _) ->
            new Grounds(clinicId, row.getLong("clinic"), prescriberId, row.getLong("prescriber")))
        .single();
  }

  private List<Hold> ofParties(UUID clinicId, UUID prescriberId) {
    return jdbc.sql(
            """
            select %s from hold
            where kind = 'clinic' and id = :clinic or kind = 'prescriber' and id = :prescriber order by since
            """
                .formatted(COLUMNS))
        .param("clinic", clinicId)
        .param("prescriber", prescriberId)
        .query(Holds::hold)
        .list();
  }

  /** Whoever writes a newer version waits for who reads this one for share, and the other way. */
  private long lockedVersion(Party.Kind kind, UUID id) {
    String table =
        switch (kind) {
          case CLINIC -> "clinic where clinic_id";
          case PRESCRIBER -> "prescriber_credential where prescriber_id";
        };
    return jdbc.sql("select version from %s = :id for share".formatted(table))
        .param("id", id)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private boolean isHeld(Party party) {
    return jdbc.sql("select id from hold where kind = :kind and id = :id for share")
        .param("kind", party.kind().wire())
        .param("id", party.id())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private boolean add(Held held, UUID transmissionId, Instant now) {
    return jdbc.sql(
                """
                insert into hold (kind, id, version, reason, since, transmission_id, probe_at)
                values (:kind, :id, :version, :reason, :now, :transmission, :probeAt)
                on conflict (kind, id) do nothing
                """)
            .param("kind", held.party().kind().wire())
            .param("id", held.party().id())
            .param("version", held.party().version())
            .param("reason", held.reason().wire())
            .param("now", now.atOffset(UTC))
            .param("transmission", transmissionId)
            .param("probeAt", now.plus(settings.probe()).atOffset(UTC))
            .update()
        > 0;
  }

  private void forgetProbe(UUID transmissionId) {
    jdbc.sql("update hold set probe = null where probe = :probe")
        .param("probe", transmissionId)
        .update();
  }

  private void release(Party.Kind kind, UUID id, Instant now) {
    jdbc.sql(
            """
            update dispatch_job set next_at = :now
            where state = 'PENDING' and %s = :id and next_at > :now
            """
                .formatted(column(kind)))
        .param("id", id)
        .param("now", now.atOffset(UTC))
        .update();
  }

  static String column(Party.Kind kind) {
    return switch (kind) {
      case CLINIC -> "clinic_id";
      case PRESCRIBER -> "prescriber_id";
    };
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        new Party(
            Party.Kind.ofWire(row.getString("kind")),
            row.getObject("id", UUID.class),
            row.getLong("version")),
        ReasonCode.ofWire(row.getString("reason")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("transmission_id", UUID.class),
        row.getObject("probe", UUID.class));
  }
}
