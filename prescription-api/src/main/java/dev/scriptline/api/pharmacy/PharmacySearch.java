package dev.scriptline.api.pharmacy;

import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.api.region.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds pharmacies by what a person types: by name, town and postcode, in any order of words, with
 * or without accents and apostrophes, begun or misspelt. First comes the one that is called exactly
 * so, then names that begin so, then those that have all the words, then those whose words begin
 * so, then the most alike; open ones before closed ones of the same rank.
 */
@Component
class PharmacySearch {

  /**
   * What was typed, folded as the database folds names; and, for this transaction, how alike words
   * must be, and that each search is planned for its own words: a plan for any words is slow for
   * the frequent ones.
   */
  private static final String FOLD =
      """
      select search_words(:typed) as words,
        set_config('pg_trgm.word_similarity_threshold', '0.4', true),
        set_config('plan_cache_mode', 'force_custom_plan', true)
      """;

  /** For short words with two letters changed about, where nothing is more alike. */
  private static final String LOOSEN =
      "select set_config('pg_trgm.word_similarity_threshold', '0.3', true)";

  private static final String SELECT =
      "select id, name, branch_id, mailbox, closed, line1, line2, city, postcode, country ";

  private static final String FIRST_BY_NAME =
      "from pharmacy where region = :region order by closed, search_name, city, id limit :limit";

  /** More words than a pharmacy's name and address have tell nothing more. */
  private static final int MOST_WORDS = 8;

  private final JdbcClient jdbc;

  PharmacySearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The best of the region; without a word, the first by name. */
  @Transactional(readOnly = true)
  public List<PharmacyView> find(Region region, String typed, int limit) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return select(FIRST_BY_NAME, Map.of(), region, limit);
    }
    Map<String, Object> parameters = SearchStep.parameters(words);
    Map<UUID, PharmacyView> found = new LinkedHashMap<>();
    for (SearchStep step : SearchStep.values()) {
      if (found.size() < limit) {
        select(step.matches(words.size()), parameters, region, limit)
            .forEach(pharmacy -> found.putIfAbsent(pharmacy.id(), pharmacy));
      }
    }
    if (found.isEmpty()) {
      jdbc.sql(LOOSEN).query((row, _) -> row.getString(1)).single();
      return select(SearchStep.LIKENESS.matches(words.size()), parameters, region, limit);
    }
    return found.values().stream().limit(limit).toList();
  }

  private List<PharmacyView> select(
      String matches, Map<String, Object> parameters, Region region, int limit) {
    return jdbc.sql(SELECT + matches)
        .params(parameters)
        .param("region", region.code())
        .param("limit", limit)
        .query((row, _) -> view(row, region))
        .list();
  }

  private List<String> words(String typed) {
    String folded =
        jdbc.sql(FOLD).param("typed", typed).query((row, _) -> row.getString("words")).single();
    return Arrays.stream(folded.split(" "))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static PharmacyView view(ResultSet row, Region region) throws SQLException {
    PostalAddress address =
        new PostalAddress(
            row.getString("line1"),
            row.getString("line2"),
            row.getString("city"),
            row.getString("postcode"),
            row.getString("country"));
    ChannelObstacle.Reach reach =
        new ChannelObstacle.Reach(
            row.getBoolean("closed"),
            address.country(),
            row.getString("branch_id"),
            row.getString("mailbox"));
    return PharmacyView.of(
        row.getObject("id", UUID.class),
        row.getString("name"),
        address,
        ChannelObstacle.of(region, reach));
  }
}
