package dev.scriptline.dispatch.hold;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.outcome.Party;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one job of each hold now and then: what was mended at the platform nobody tells us. */
@Component
class Probing {

  private final Holds holds;
  private final JdbcClient jdbc;
  private final HoldSettings settings;
  private final Clock clock;

  Probing(Holds holds, JdbcClient jdbc, HoldSettings settings, Clock clock) {
    this.holds = holds;
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** Lifts the holds of which the chosen job went through, however that came to light. */
  @Transactional
  void conclude() {
    jdbc.sql(
            """
            select kind, id from hold where exists (
              select from dispatch_job job where job.transmission_id = hold.probe and job.state in ('ISSUED', 'CLOSED'))
            for update skip locked
            """)
        .query((row, _) ->
            new Proven(Party.Kind.ofWire(row.getString("kind")), row.getObject("id", UUID.class)))
        .list()
        .forEach(proven -> holds.lift(proven.kind(), proven.id(), clock.instant()));
  }

  /** Chooses the job that has waited longest, once however many instances look. */
  @Transactional
  void choose() {
    Instant now = clock.instant();
    for (Party.Kind kind : Party.Kind.values()) {
      jdbc.sql(
              """
              update hold set probe_at = :next, probe = (
                select transmission_id from dispatch_job
                where state = 'PENDING' and channel = 'platform' and %s = hold.id
                order by requested_at, transmission_id limit 1)
              where kind = :kind and probe_at <= :now
              returning probe
              """
                  .formatted(Holds.column(kind)))
          .param("kind", kind.wire())
          .param("now", now.atOffset(UTC))
          .param("next", now.plus(settings.probe()).atOffset(UTC))
          .query((row, _) -> new Chosen(row.getObject("probe", UUID.class)))
          .list()
          .forEach(chosen -> send(chosen, now));
    }
  }

  private record Proven(Party.Kind kind, UUID id) {}

  private record Chosen(@Nullable UUID transmissionId) {}

  private void send(Chosen chosen, Instant now) {
    jdbc.sql(
            """
            update dispatch_job set next_at = :now
            where transmission_id = :id and state = 'PENDING' and next_at > :now
            """)
        .param("id", chosen.transmissionId())
        .param("now", now.atOffset(UTC))
        .update();
  }
}
