package dev.scriptline.ingest.desk;

import dev.scriptline.edge.Caller;
import dev.scriptline.ingest.callback.Bell;
import dev.scriptline.ingest.callback.ParkingReason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has parked callbacks read again, after whatever kept them from being understood is mended, and
 * writes down who did. What is not parked stays as it is: asking twice does no harm.
 */
@Component
class ReplayParked {

  /** Few enough for one short transaction; who has more asks again. */
  static final int MOST = 1_000;

  /** The replay is written with the change, or neither is. */
  private static final String REPLAY =
      """
      with parked as (
        select id, parked_reason from callback
        where state = 'PARKED' and %s
        order by received_seq
        limit :most
        for no key update
      ), unparked as (
        update callback c
        set state = 'RECEIVED', parked_reason = null, status = null, occurred_at = null,
            token_tag = null, client_ref_id = null, transmission_id = null, prescription_id = null,
            look_at = least(c.received_at, now())
        from parked p where c.id = p.id
      )
      insert into callback_replay (callback_id, at, actor_role, actor_id, parked_reason)
      select id, :now, :role, :actor, parked_reason from parked
      """;

  private static final String ONE = REPLAY.formatted("id = :id");
  private static final String ALL = REPLAY.formatted("parked_reason = :reason");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Bell bell;

  ReplayParked(JdbcClient jdbc, Clock clock, Bell bell) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.bell = bell;
  }

  /** Has this one read again; whether it was parked. */
  @Transactional
  public boolean one(UUID id, Caller by) {
    return run(jdbc.sql(ONE).param("id", id), by) > 0;
  }

  /** Has the oldest of those read again that are parked for this reason; how many there were. */
  @Transactional
  public int all(ParkingReason reason, Caller by) {
    return run(jdbc.sql(ALL).param("reason", reason.code()), by);
  }

  private int run(JdbcClient.StatementSpec statement, Caller by) {
    int replayed =
        statement
            .param("most", MOST)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("role", by.role().scope())
            .param("actor", by.subject())
            .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
    return replayed;
  }
}
