package dev.scriptline.dispatch.hold;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Holds where no database is. */
public final class TestHolds {

  public static final Grounds GROUNDS = new Grounds(UUID.randomUUID(), 1, UUID.randomUUID(), 1);

  private TestHolds() {}

  /** Which nobody asks. */
  public static Holds unasked() {
    Duration hour = Duration.ofHours(1);
    return new Holds(
        JdbcClient.create(new DriverManagerDataSource()), new HoldSettings(hour, hour));
  }
}
