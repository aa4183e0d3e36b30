package dev.scriptline.ingest.correlation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries of a body that had come long before, until somebody has judged them. */
@Repository
class Repeats {

  /** Those of a callback that still waits are judged once it has been told. */
  static final String UNJUDGED =
      """
      select d.id as delivery_id, d.received_at as came_at, c.id, c.received_seq, c.body, c.status,
             c.occurred_at, c.received_at, c.token_tag, c.repeated_at, r.transmission_id,
             r.transmission_no, r.prescription_id, r.number, r.region, r.channel, r.pharmacy_id
      from callback_delivery d
      join callback c on c.body_hash = d.body_hash
      left join reference r on c.state = 'PUBLISHED' and r.transmission_id = c.transmission_id
      where d.may_repeat and c.state in ('PUBLISHED', 'PARKED')
      order by d.id
      limit :most
      """;

  private static final String JUDGED =
      """
      update callback_delivery set may_repeat = false
      where id in (select unnest(cast(:ids as bigint[])))
      """;

  private static final String REPEATED =
      """
      update callback c set repeated_at = r.at
      from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) as r (id, at)
      where c.id = r.id
      """;

  private final JdbcClient jdbc;

  Repeats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest that nobody has judged. */
  List<Again> unjudged(int most) {
    return jdbc.sql(UNJUDGED).param("most", most).query((row, _) -> again(row)).list();
  }

  /** They are judged, and these callbacks were told again at these times. */
  void judged(List<Again> deliveries, Map<UUID, Instant> told) {
    jdbc.sql(JUDGED)
        .param("ids", deliveries.stream().map(Again::deliveryId).toArray(Long[]::new))
        .update();
    List<Map.Entry<UUID, Instant>> rows = List.copyOf(told.entrySet());
    jdbc.sql(REPEATED)
        .param("ids", rows.stream().map(row -> row.getKey().toString()).toArray(String[]::new))
        .param("times", rows.stream().map(row -> row.getValue().toString()).toArray(String[]::new))
        .update();
  }

  private static Again again(ResultSet row) throws SQLException {
    OffsetDateTime repeatedAt = row.getObject("repeated_at", OffsetDateTime.class);
    return new Again(
        row.getLong("delivery_id"),
        row.getObject("came_at", OffsetDateTime.class).toInstant(),
        repeatedAt == null ? null : repeatedAt.toInstant(),
        row.getObject("transmission_id") == null
            ? null
            : new MatchedCallback(Matching.told(row), Matching.transmission(row)));
  }

  /**
   * A body that came again.
   *
   * @param repeatedAt when it was last told again, if ever
   * @param callback absent where it was never told
   */
  record Again(
      long deliveryId,
      Instant cameAt,
      @Nullable Instant repeatedAt,
      @Nullable MatchedCallback callback) {}
}
