package dev.scriptline.ingest.correlation;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.ingest.correlation.MatchedCallback.Told;
import dev.scriptline.ingest.correlation.MatchedCallback.Transmission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings waiting callbacks and references together. */
@Repository
class Matching {

  /**
   * One statement, which may be run at any time and any number of times. The token decides; a
   * transmission's id is believed where the token is absent or new. The transmission's row is
   * locked, so that two instances never tell about one transmission side by side.
   */
  private static final String MATCH =
      """
      with matched as (
        select w.id, r.transmission_id
        from callback w
        left join reference_token t on t.token_tag = w.token_tag
        join reference r on r.transmission_id = coalesce(t.transmission_id, w.client_ref_id)
        where w.state = 'WAITING'
        order by w.received_seq
        limit :most
        for no key update of w, r skip locked
      )
      update callback c
      set state = 'PUBLISHED', published_at = :now,
          transmission_id = r.transmission_id, prescription_id = r.prescription_id
      from matched m
      join reference r on r.transmission_id = m.transmission_id
      where c.id = m.id
      returning c.id, c.received_seq, c.body, c.status, c.occurred_at, c.received_at, c.token_tag,
                r.transmission_id, r.transmission_no, r.prescription_id, r.number, r.region,
                r.channel, r.pharmacy_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Matching(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes callbacks whose transmission is known and marks them published; in the order of arrival.
   */
  List<MatchedCallback> take(int most) {
    return jdbc
        .sql(MATCH)
        .param("most", most)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> new MatchedCallback(told(row), transmission(row)))
        .list()
        .stream()
        .sorted(Comparator.comparingLong(matched -> matched.told().sequence()))
        .toList();
  }

  private static Told told(ResultSet row) throws SQLException {
    OffsetDateTime occurredAt = row.getObject("occurred_at", OffsetDateTime.class);
    return new Told(
        row.getObject("id", UUID.class),
        row.getLong("received_seq"),
        row.getBytes("body"),
        row.getString("status"),
        occurredAt == null ? null : occurredAt.toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("token_tag"));
  }

  private static Transmission transmission(ResultSet row) throws SQLException {
    return new Transmission(
        row.getObject("transmission_id", UUID.class),
        row.getInt("transmission_no"),
        row.getObject("prescription_id", UUID.class),
        new PrescriptionNumber(row.getString("number")),
        row.getString("region"),
        Channel.ofWire(row.getString("channel")),
        row.getObject("pharmacy_id", UUID.class));
  }
}
