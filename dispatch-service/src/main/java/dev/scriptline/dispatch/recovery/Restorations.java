package dev.scriptline.dispatch.recovery;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.dispatch.job.Settlement;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A restored database lacks attempts that stand on reference.v1. The last ones before the loss may
 * lack even there: so every job that waits to be sent is looked up first.
 */
@Component
public class Restorations {

  private static final Logger LOG = LoggerFactory.getLogger(Restorations.class);
  private static final int BATCH = 100;

  private static final String NOTICE =
      """
      insert into dispatch_restoration (found_at)
      select :now
      where exists (
        select from heard_attempt heard join dispatch_job job using (transmission_id)
        where job.attempt < heard.attempt and job.state in ('PENDING', 'CLAIMED', 'REFUSED', 'UNCONFIRMED', 'NEEDS_HUMAN'))
      on conflict ((true)) where ended_at is null do nothing
      """;

  // Behind a live transmission nothing was sent; of several that wait, only the first could be.
  private static final String IN_DOUBT =
      """
      select transmission_id from dispatch_job job
      where state in ('PENDING', 'CLAIMED') and requested_at <= :found
        and not exists (select from heard_attempt heard where heard.transmission_id = job.transmission_id)
        and not exists (select from heard_token heard where heard.transmission_id = job.transmission_id)
        and not exists (
          select from dispatch_job other
          where other.prescription_id = job.prescription_id and other.transmission_id <> job.transmission_id
            and (other.state in ('SENDING', 'UNCONFIRMED', 'NEEDS_HUMAN', 'ISSUED')
              or other.state in ('PENDING', 'CLAIMED')
                and (other.transmission_no, other.transmission_id) < (job.transmission_no, job.transmission_id)))
      order by transmission_id limit :most
      """;

  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final Settlement settlement;
  private final TransactionOperations transactions;
  private final Clock clock;

  private record Restoration(long id, Instant foundAt) {}

  Restorations(
      JdbcClient jdbc,
      Jobs jobs,
      Settlement settlement,
      TransactionOperations transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.settlement = settlement;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Keeps in mind that attempts are lacking, before the first of them is settled. */
  public void notice() {
    int noticed = jdbc.sql(NOTICE).param("now", clock.instant().atOffset(UTC)).update();
    if (noticed > 0) {
      LOG.error(
          "The database was restored: reference.v1 shows attempts that it lacks. What they name, and whatever waits"
              + " to be sent, is looked up first.");
    }
  }

  /** Puts in doubt whatever had been asked for by then and still waits; a little at a time. */
  public void doubtOpen() {
    open()
        .ifPresent(restoration -> {
          int doubted = 0;
          int more;
          do {
            more = inDoubt(restoration).stream().mapToInt(id -> doubt(id, restoration)).sum();
            doubted += more;
          } while (more > 0);
          jdbc.sql("update dispatch_restoration set ended_at = :now where id = :id")
              .param("now", clock.instant().atOffset(UTC))
              .param("id", restoration.id())
              .update();
          LOG.warn(
              "After the restore {} transmissions that wait to be sent are looked up.", doubted);
        });
  }

  private int doubt(UUID transmissionId, Restoration restoration) {
    Boolean doubted =
        transactions.execute(_ ->
            jobs.lock(transmissionId).map(job -> doubt(job, restoration.foundAt())).orElse(false));
    return Boolean.TRUE.equals(doubted) ? 1 : 0;
  }

  private boolean doubt(Job job, Instant foundAt) {
    return switch (job.state()) {
      case PENDING, CLAIMED ->
          settlement.doubt(job, job.attempt() + 1, ReasonCode.RESTORED, foundAt, foundAt);
      case SENDING, ISSUED, REFUSED, UNCONFIRMED, NEEDS_HUMAN, WITHDRAWN, CLOSED -> false;
    };
  }

  private Optional<Restoration> open() {
    return jdbc.sql("select id, found_at from dispatch_restoration where ended_at is null")
        .query((row, _) ->
            new Restoration(row.getLong("id"), row.getTimestamp("found_at").toInstant()))
        .optional();
  }

  private List<UUID> inDoubt(Restoration restoration) {
    return jdbc.sql(IN_DOUBT)
        .param("found", restoration.foundAt().atOffset(UTC))
        .param("most", BATCH)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
