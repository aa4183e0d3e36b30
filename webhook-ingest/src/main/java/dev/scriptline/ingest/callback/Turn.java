package dev.scriptline.ingest.callback;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read and tell of callbacks: one at a time over all instances, so that those of one
 * prescription are told in the order in which they came.
 */
@Component
public class Turn {

  private static final String TAKE =
      "select pg_advisory_xact_lock(hashtextextended('scriptline.correlation', 0))";

  private final JdbcClient jdbc;

  Turn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the turn and has it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take() {
    jdbc.sql(TAKE).query((_, _) -> true).single();
  }
}
