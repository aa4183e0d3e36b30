package dev.scriptline.dispatch.platform.strange;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each shape of each call, however often it comes. */
@Repository
class StrangeAnswerTable implements StrangeAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(StrangeAnswerTable.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  StrangeAnswerTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void note(String call, AnswerShape shape) {
    try {
      if (count(call, shape) == 1) {
        LOG.warn("The platform answers a {} in a new way: {}", call, shape.text());
      }
    } catch (DataAccessException e) {
      LOG.warn("The shape of an answer is not kept: {}", FaultReport.of(e));
    }
  }

  private long count(String call, AnswerShape shape) {
    return jdbc.sql(
            """
            insert into strange_answer as old (call, shape, first_at, last_at)
            values (:call, :shape, :now, :now)
            on conflict (call, shape) do update set times = old.times + 1, last_at = excluded.last_at
            returning times
            """)
        .param("call", call)
        .param("shape", shape.text())
        .param("now", clock.instant().atOffset(UTC))
        .query(Long.class)
        .single();
  }
}
