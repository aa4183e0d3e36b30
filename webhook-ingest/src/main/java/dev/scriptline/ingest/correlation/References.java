package dev.scriptline.ingest.correlation;

import dev.scriptline.events.PrescriptionReferenced;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which transmissions there are and which tokens they go by. Rows are only added, and what is new
 * is left as news for the callbacks that wait for it. Batches are sorted, so that two of them
 * cannot wait for each other.
 */
@Repository
class References {

  private static final String ADD =
      """
      with added as (
        insert into reference (transmission_id, transmission_no, prescription_id, number, region,
                               channel, pharmacy_id)
        select * from unnest(cast(:ids as uuid[]), cast(:nos as integer[]),
                             cast(:prescriptions as uuid[]), cast(:numbers as text[]),
                             cast(:regions as text[]), cast(:channels as text[]),
                             cast(:pharmacies as uuid[])) as r (id)
        order by r.id
        on conflict (transmission_id) do nothing
        returning transmission_id
      )
      insert into reference_news (transmission_id) select transmission_id from added
      """;

  private static final String LEARN =
      """
      with learnt as (
        insert into reference_token (token_tag, transmission_id)
        select * from unnest(cast(:tags as text[]), cast(:transmissions as uuid[])) as t (tag)
        order by t.tag
        on conflict (token_tag) do nothing
        returning token_tag
      ), told as (
        insert into reference_news (token_tag) select token_tag from learnt
      )
      select token_tag from learnt
      """;

  private final JdbcClient jdbc;

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the transmissions that are new. */
  void add(List<PrescriptionReferenced> references) {
    jdbc.sql(ADD)
        .param("ids", texts(references, PrescriptionReferenced::transmissionId))
        .param("nos", texts(references, PrescriptionReferenced::transmissionNo))
        .param("prescriptions", texts(references, PrescriptionReferenced::prescriptionId))
        .param("numbers", texts(references, PrescriptionReferenced::number))
        .param("regions", texts(references, PrescriptionReferenced::region))
        .param("channels", texts(references, reference -> reference.channel().wire()))
        .param("pharmacies", texts(references, PrescriptionReferenced::pharmacyId))
        .update();
  }

  /** Adds the tokens that are new and says which those are. */
  Set<String> learn(List<TokenOf> tokens) {
    if (tokens.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(LEARN)
        .param("tags", texts(tokens, TokenOf::tag))
        .param("transmissions", texts(tokens, TokenOf::transmissionId))
        .query((row, _) -> row.getString("token_tag"))
        .set();
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /**
   * A token's tag and the transmission that the platform issued it for. A transmission that was
   * issued twice has two.
   */
  record TokenOf(String tag, UUID transmissionId) {}
}
