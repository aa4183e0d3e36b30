package dev.scriptline.api.pharmacy;

import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.api.region.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds pharmacies by what a person types; the only place that knows how. */
@Component
class PharmacySearch {

  /** Each word typed begins a word of the pharmacy's. */
  private static final String BY_WORDS =
      """
      select id, name, branch_id, mailbox, line1, line2, city, postcode, country
      from pharmacy
      where region = :region
        and not exists (
          select from unnest(cast(:words as text[])) as typed (word)
          where strpos(search_text, ' ' || typed.word) = 0)
      order by name, city, id
      limit :limit
      """;

  private final JdbcClient jdbc;

  PharmacySearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the region that match every word; without a word, the first by name. */
  List<PharmacyView> find(Region region, String typed, int limit) {
    return jdbc.sql(BY_WORDS)
        .param("region", region.code())
        .param("words", SearchWords.of(typed).toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) -> view(row, region))
        .list();
  }

  private static PharmacyView view(ResultSet row, Region region) throws SQLException {
    return PharmacyView.of(
        row.getObject("id", UUID.class),
        row.getString("name"),
        new PostalAddress(
            row.getString("line1"),
            row.getString("line2"),
            row.getString("city"),
            row.getString("postcode"),
            row.getString("country")),
        ChannelObstacle.of(region.channel(), row.getString("branch_id"), row.getString("mailbox")));
  }
}
