package dev.scriptline.ingest.correlation;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.ingest.callback.ParkingReason;
import dev.scriptline.ingest.correlation.MatchedCallback.Told;
import dev.scriptline.ingest.correlation.MatchedCallback.Transmission;
import dev.scriptline.messaging.trouble.FaultReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Brings waiting callbacks and references together. Who waits is looked at when it comes, when news
 * of its transmission comes, and from time to time: whatever was not seen then is seen later. The
 * times of looking are the database's own, so that no instance's clock can put one off.
 */
@Repository
class Matching {

  /** Makes those due that wait for what has become known; in the order in which they came. */
  static final String HEED =
      """
      with news as (
        delete from reference_news
        where id in (select id from reference_news order by id limit :most)
        returning transmission_id, token_tag
      ), concerned as (
        select c.id from news n join callback c on c.client_ref_id = n.transmission_id
        where c.state = 'WAITING'
        union
        select c.id from news n join callback c on c.token_tag = n.token_tag
        where c.state = 'WAITING'
      ), due as (
        update callback c set look_at = least(c.received_at, now())
        from concerned w where c.id = w.id
      )
      select count(*) from news
      """;

  /**
   * One statement, which may be run at any time and any number of times. The token decides; a
   * transmission's id is believed where the token is absent or new. Who has waited for long is
   * looked at less often.
   */
  static final String MATCH =
      """
      with due as (
        select w.id, coalesce(t.transmission_id, w.client_ref_id) as transmission_id
        from callback w left join reference_token t on t.token_tag = w.token_tag
        where w.state = 'WAITING' and w.look_at <= clock_timestamp()
        order by w.look_at, w.received_seq
        limit :most
        for no key update of w
      )
      update callback c
      set state = case when r.transmission_id is null then 'WAITING' else 'PUBLISHED' end,
          published_at = case when r.transmission_id is not null then cast(:now as timestamptz) end,
          transmission_id = r.transmission_id, prescription_id = r.prescription_id,
          look_at = clock_timestamp()
              + greatest(interval '5 s', least(interval '1 h', clock_timestamp() - c.received_at))
      from due d left join reference r on r.transmission_id = d.transmission_id
      where c.id = d.id
      returning c.id, c.received_seq, c.body, c.status, c.occurred_at, c.received_at, c.token_tag,
                r.transmission_id, r.transmission_no, r.prescription_id, r.number, r.region,
                r.channel, r.pharmacy_id
      """;

  private static final String PARK =
      """
      update callback
      set state = 'PARKED', parked_reason = :reason, published_at = null
      where id = :id
      """;

  private static final Logger log = LoggerFactory.getLogger(Matching.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  Matching(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Reads at most so much news, and says how much there was. */
  int heedNews(int most) {
    return jdbc.sql(HEED).param("most", most).query(Integer.class).single();
  }

  /**
   * Looks at callbacks that are due and marks those published whose transmission is known; they are
   * in the order of arrival.
   */
  Looked look(int most) {
    List<UUID> unusable = new ArrayList<>();
    List<@Nullable MatchedCallback> looked =
        jdbc.sql(MATCH)
            .param("most", most)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, _) -> matched(row, unusable))
            .list();
    return new Looked(
        looked.size(),
        looked.stream()
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingLong(matched -> matched.told().sequence()))
            .toList(),
        unusable);
  }

  /** It is not published after all: something of ours is wrong with it. */
  void park(UUID callbackId) {
    jdbc.sql(PARK).param("id", callbackId).param("reason", ParkingReason.OUR_FAULT.code()).update();
  }

  private static @Nullable MatchedCallback matched(ResultSet row, List<UUID> unusable)
      throws SQLException {
    if (row.getObject("transmission_id") == null) {
      return null;
    }
    try {
      return new MatchedCallback(told(row), transmission(row));
    } catch (IllegalArgumentException e) {
      UUID id = row.getObject("id", UUID.class);
      log.error("The reference of callback {} cannot be used: {}", id, FaultReport.of(e));
      unusable.add(id);
      return null;
    }
  }

  static Told told(ResultSet row) throws SQLException {
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

  static Transmission transmission(ResultSet row) throws SQLException {
    return new Transmission(
        row.getObject("transmission_id", UUID.class),
        row.getInt("transmission_no"),
        row.getObject("prescription_id", UUID.class),
        new PrescriptionNumber(row.getString("number")),
        row.getString("region"),
        Channel.ofWire(row.getString("channel")),
        row.getObject("pharmacy_id", UUID.class));
  }

  /**
   * What a look brought.
   *
   * @param count how many were looked at, matched or not
   * @param unusable those whose transmission is known and cannot be spoken of
   */
  record Looked(int count, List<MatchedCallback> matched, List<UUID> unusable) {}
}
