package dev.scriptline.dispatch.report;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes jobs whose prescription has come to its end, so that the next transmission may go, and
 * tells a surplus from the issue that counts. Each statement may be run at any time, by anybody.
 */
@Component
class Endings {

  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

  // Also that of a surplus, and also of a job that came to its end before: the medicine is gone
  // out.
  private static final String MARK_DISPENSED =
      """
      with dispensed as (
        select job.transmission_id from dispatch_job job join heard_status heard using (transmission_id)
        where heard.status = 'dispensed' and not job.dispensed
        order by job.transmission_id for update of job)
      update dispatch_job job set dispensed = true, updated_at = :now
      from dispensed where job.transmission_id = dispensed.transmission_id
      """;

  // The end of a surplus is not the end of the job: only the token that counts ends it.
  private static final String CLOSE_ENDED =
      """
      with ended as (
        select job.transmission_id from dispatch_job job join heard_status heard using (transmission_id)
        where job.state = 'ISSUED' and heard.status <> 'surplus'
          and (heard.issue_tag = '' or job.issue_tag is null or job.issue_tag = heard.issue_tag)
        order by job.transmission_id for update of job)
      update dispatch_job job set state = 'CLOSED', version = version + 1, updated_at = :now
      from ended where job.transmission_id = ended.transmission_id and job.state = 'ISSUED'
      """;

  private static final String CLOSE_SUPERSEDED =
      """
      with superseded as (
        select older.transmission_id from dispatch_job older
        join dispatch_job newer on newer.supersedes = older.transmission_id
        where newer.state = 'PENDING' and older.channel = 'email' and older.state = 'ISSUED'
        order by older.transmission_id for update of older)
      update dispatch_job job set state = 'CLOSED', version = version + 1, updated_at = :now
      from superseded where job.transmission_id = superseded.transmission_id and job.state = 'ISSUED'
      """;

  private static final String FORGET_SHOWN =
      """
      delete from heard_status heard using dispatch_job job
      where job.transmission_id = heard.transmission_id and heard.status <> 'surplus'
        and (job.state = 'WITHDRAWN' or job.state = 'CLOSED'
          and (heard.issue_tag = '' or job.issue_tag is null or job.issue_tag = heard.issue_tag))
      """;

  private static final String NOTE_READ_BACK =
      """
      update dispatch_surplus surplus set state = 'TOLD', next_at = :now
      from heard_status heard
      where heard.status = 'surplus' and heard.issue_tag = surplus.issue_tag and surplus.state = 'FOUND'
      """;

  private static final String END_SURPLUS =
      """
      update dispatch_surplus surplus set state = upper(heard.status), ended_at = :now
      from heard_status heard
      where heard.status = %s and heard.issue_tag = surplus.issue_tag and surplus.state not in (%s)
      """;

  private static final String FORGET_SURPLUS =
      """
      delete from heard_status heard using dispatch_surplus surplus
      where heard.issue_tag = surplus.issue_tag and (heard.status <> 'surplus' or surplus.state <> 'FOUND')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Endings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many jobs came to their end. */
  @Transactional
  public int close() {
    run(MARK_DISPENSED);
    int closed = run(CLOSE_ENDED) + run(CLOSE_SUPERSEDED);
    jdbc.sql(FORGET_SHOWN).update();
    return closed;
  }

  /** What was said of prescriptions too many. */
  @Transactional
  public void followSurplus() {
    run(NOTE_READ_BACK);
    run(END_SURPLUS.formatted("'voided'", "'VOIDED', 'EXPIRED', 'DISPENSED'"));
    run(END_SURPLUS.formatted("'expired'", "'VOIDED', 'EXPIRED', 'DISPENSED'"));
    int dispensed = run(END_SURPLUS.formatted("'dispensed'", "'DISPENSED'"));
    if (dispensed > 0) {
      LOG.error("SAFETY: {} prescriptions too many were dispensed.", dispensed);
    }
    jdbc.sql(FORGET_SURPLUS).update();
  }

  /** Drops what waits for requests that cannot come any more: they are kept for 14 days. */
  @Transactional
  public void dropForlorn() {
    OffsetDateTime longAgo = clock.instant().atOffset(UTC).minusDays(15);
    for (String table : new String[] {"heard_attempt", "heard_token", "heard_status"}) {
      jdbc.sql("delete from %s where heard_at < :ago".formatted(table))
          .param("ago", longAgo)
          .update();
    }
  }

  private int run(String statement) {
    return jdbc.sql(statement).param("now", clock.instant().atOffset(UTC)).update();
  }
}
