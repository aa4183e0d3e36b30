package dev.scriptline.history.search;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.history.listing.Cursor;
import dev.scriptline.history.listing.Page;
import dev.scriptline.history.summary.Summary;
import dev.scriptline.history.summary.SummaryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks through the summaries; each kind of search has its index, and none counts what it skips.
 */
@Repository
class FindPrescriptions {

  private final JdbcClient jdbc;

  FindPrescriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What fits, newest first. */
  Page<Summary> fitting(Wanted wanted, @Nullable Cursor after) {
    Conditions conditions = new Conditions();
    conditions.add(
        "number = :number", "number", wanted.number() == null ? null : wanted.number().value());
    conditions.add(
        "status = :status", "status", wanted.status() == null ? null : wanted.status().wire());
    conditions.add("pharmacy_id = :pharmacy", "pharmacy", wanted.pharmacyId());
    conditions.add("region = :region", "region", wanted.region());
    conditions.add(
        "began_at >= :from", "from", wanted.from() == null ? null : wanted.from().atOffset(UTC));
    conditions.add("began_at < :to", "to", wanted.to() == null ? null : wanted.to().atOffset(UTC));
    if (after != null) {
      conditions.add("(began_at, prescription_id) < (:at, :id)", "at", after.at().atOffset(UTC));
      conditions.values.put("id", after.key(UUID::fromString));
    }
    return page(conditions);
  }

  /** Those with these ids, newest first. */
  Page<Summary> named(List<UUID> ids) {
    Conditions conditions = new Conditions();
    conditions.add(
        "prescription_id = any(cast(:ids as uuid[]))",
        "ids",
        ids.stream().map(UUID::toString).toArray(String[]::new));
    return page(conditions);
  }

  private Page<Summary> page(Conditions conditions) {
    List<Summary> found =
        jdbc.sql(
                "select * from prescription_summary where %s order by began_at desc, prescription_id desc limit %d"
                    .formatted(String.join(" and ", conditions.sql), Page.LOOK_AHEAD))
            .params(conditions.values)
            .query(SummaryRow::read)
            .list();
    return Page.of(
        found, summary -> new Cursor(summary.beganAt(), summary.prescriptionId().toString()));
  }

  /** Only fixed text of ours becomes SQL; what callers say is bound. */
  private static final class Conditions {

    private final List<String> sql = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    void add(String condition, String name, @Nullable Object value) {
      if (value != null) {
        sql.add(condition);
        values.put(name, value);
      }
    }
  }
}
