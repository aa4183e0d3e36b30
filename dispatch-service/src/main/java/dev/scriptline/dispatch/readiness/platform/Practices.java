package dev.scriptline.dispatch.readiness.platform;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who prescribes for which clinic, as the latest transmissions show it. */
@Repository
class Practices {

  /** Along the desk's index: however many transmissions there are, few rows are read. */
  private static final String LATEST =
      """
      select distinct j.prescriber_id, j.clinic_id
      from unnest(cast(:states as text[])) as s (state)
      cross join lateral (
        select prescriber_id, clinic_id, channel from dispatch_job
        where state = s.state
        order by requested_at desc, transmission_id desc
        limit 500
      ) j
      where j.channel = 'platform'
      order by 1, 2
      """;

  private static final String[] STATES = {"PENDING", "REFUSED", "ISSUED"};

  private final JdbcClient jdbc;

  Practices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those behind the newest five hundred transmissions that wait, were refused or were issued. */
  List<Practice> latest() {
    return jdbc.sql(LATEST)
        .param("states", STATES)
        .query((row, _) ->
            new Practice(
                row.getObject("prescriber_id", UUID.class), row.getObject("clinic_id", UUID.class)))
        .list();
  }

  /** A prescriber who has prescribed for a clinic. */
  record Practice(UUID prescriberId, UUID clinicId) {}
}
