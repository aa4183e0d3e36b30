package dev.scriptline.dispatch.job;

import static dev.scriptline.dispatch.job.JobRow.at;

import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.ReasonCode;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes jobs back from workers that have gone silent. */
@Component
public class Leases {

  private static final int BATCH = 50;

  private final JdbcClient jdbc;
  private final Progress progress;
  private final Terms terms;

  Leases(JdbcClient jdbc, Progress progress, Terms terms) {
    this.jdbc = jdbc;
    this.progress = progress;
    this.terms = terms;
  }

  /** Jobs that were only being prepared: nothing has left us, they wait for the next worker. */
  @Transactional
  public int releaseClaimed() {
    return jdbc.sql(
            """
            update dispatch_job
            set state = 'PENDING', lease_until = null, version = version + 1, updated_at = :now
            where state = 'CLAIMED' and lease_until < :now
            """)
        .param("now", at(terms.now()))
        .update();
  }

  /** Jobs that were being sent: they may exist, so they are never sent again unasked. */
  @Transactional
  public int doubtSending() {
    Instant now = terms.now();
    List<Job> silent =
        jdbc.sql(
                """
                select * from dispatch_job where state = 'SENDING' and lease_until < :now
                order by lease_until limit :most for update skip locked
                """)
            .param("now", at(now))
            .param("most", BATCH)
            .query(JobRow::read)
            .list();
    Unconfirmed doubt =
        new Unconfirmed(ReasonCode.LEASE_ENDED, AnswerShape.none("the worker went silent"));
    silent.forEach(job -> progress.ended(job, doubt));
    return silent.size();
  }
}
