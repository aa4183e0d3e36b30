package dev.scriptline.history.summary;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.events.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept summaries. */
@Repository
class Summaries {

  private static final String KEEP =
      """
      insert into prescription_summary
        (prescription_id, last_seq, number, status, transmission_no, region, channel, pharmacy_id,
         valid_until, began_at, heard_at, approved_at, requested_at, issued_at, emailed_at,
         acknowledged_at, signed_at, printed_at, dispensed_at)
      values
        (:id, :seq, :number, :status, :transmission, :region, :channel, :pharmacy,
         :valid, :began, :heard, :approved, :requested, :issued, :emailed,
         :acknowledged, :signed, :printed, :dispensed)
      on conflict (prescription_id) do update set
        last_seq = excluded.last_seq, number = excluded.number, status = excluded.status,
        transmission_no = excluded.transmission_no, region = excluded.region,
        channel = excluded.channel, pharmacy_id = excluded.pharmacy_id,
        valid_until = excluded.valid_until, began_at = excluded.began_at,
        heard_at = excluded.heard_at, approved_at = excluded.approved_at,
        requested_at = excluded.requested_at, issued_at = excluded.issued_at,
        emailed_at = excluded.emailed_at, acknowledged_at = excluded.acknowledged_at,
        signed_at = excluded.signed_at, printed_at = excluded.printed_at,
        dispensed_at = excluded.dispensed_at
      where prescription_summary.last_seq <= excluded.last_seq
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  Summaries(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Map<UUID, Summary> of(Collection<UUID> prescriptions) {
    return jdbc
        .sql(
            """
            select * from prescription_summary where prescription_id = any(cast(:ids as uuid[]))
            """)
        .param("ids", prescriptions.stream().map(UUID::toString).toArray(String[]::new))
        .query(SummaryRow::read)
        .list()
        .stream()
        .collect(Collectors.toMap(Summary::prescriptionId, Function.identity()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void keep(List<Summary> summaries) {
    batches.batchUpdate(
        KEEP, summaries.stream().map(Summaries::values).<Map<String, ?>>toArray(Map[]::new));
  }

  private static Map<String, @Nullable Object> values(Summary summary) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", summary.prescriptionId());
    values.put("seq", summary.lastSeq());
    values.put("number", summary.number().value());
    values.put("status", summary.status() == null ? null : summary.status().wire());
    values.put("transmission", summary.transmissionNo());
    values.put("region", summary.region());
    values.put("channel", summary.channel() == null ? null : summary.channel().wire());
    values.put("pharmacy", summary.pharmacyId());
    values.put("valid", time(summary.validUntil()));
    values.put("began", time(summary.beganAt()));
    values.put("heard", time(summary.heardAt()));
    for (Status stage : Digest.STAGES) {
      values.put(stage.wire(), time(summary.reached().get(stage)));
    }
    return values;
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(UTC);
  }
}
