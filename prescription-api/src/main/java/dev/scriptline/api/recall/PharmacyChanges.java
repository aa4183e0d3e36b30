package dev.scriptline.api.recall;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.api.recall.PharmacyChange.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes to change the pharmacy; of each prescription at most one waits. */
@Repository
public class PharmacyChanges {

  private final JdbcClient jdbc;

  PharmacyChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last one of each of these prescriptions that has any. */
  public Map<UUID, PharmacyChange> latest(Collection<UUID> prescriptionIds) {
    return jdbc
        .sql(
            """
            select distinct on (prescription_id) * from pharmacy_change
            where prescription_id = any (cast(:ids as uuid[]))
            order by prescription_id, requested_at desc, request_id
            """)
        .param("ids", prescriptionIds.stream().map(UUID::toString).toArray(String[]::new))
        .query(PharmacyChanges::read)
        .stream()
        .collect(Collectors.toMap(PharmacyChange::prescriptionId, Function.identity()));
  }

  void add(PharmacyChange change) {
    jdbc.sql(
            """
            insert into pharmacy_change
              (request_id, prescription_id, patient_id, transmission_no, region, pharmacy_id, requested_at)
            values (:request, :prescription, :patient, :no, :region, :pharmacy, :requested)
            """)
        .param("request", change.requestId())
        .param("prescription", change.prescriptionId())
        .param("patient", change.patientId())
        .param("no", change.transmissionNo())
        .param("region", change.region())
        .param("pharmacy", change.pharmacyId())
        .param("requested", change.requestedAt().atOffset(UTC))
        .update();
  }

  Optional<PharmacyChange> waiting(UUID prescriptionId) {
    return jdbc.sql(
            "select * from pharmacy_change where prescription_id = :id and state = 'waiting'")
        .param("id", prescriptionId)
        .query(PharmacyChanges::read)
        .optional();
  }

  List<PharmacyChange> waiting() {
    return jdbc.sql(
            "select * from pharmacy_change where state = 'waiting' order by requested_at, request_id")
        .query(PharmacyChanges::read)
        .list();
  }

  void done(PharmacyChange change, Instant now) {
    decided(change, "state = 'done'", Map.of(), now);
  }

  void refused(PharmacyChange change, String reason, Instant now) {
    decided(change, "state = 'refused', reason = :reason", Map.of("reason", reason), now);
  }

  private void decided(PharmacyChange change, String how, Map<String, ?> values, Instant now) {
    jdbc.sql(
            "update pharmacy_change set %s, decided_at = :now where request_id = :request and state = 'waiting'"
                .formatted(how))
        .params(values)
        .param("request", change.requestId())
        .param("now", now.atOffset(UTC))
        .update();
  }

  private static PharmacyChange read(ResultSet row, int number) throws SQLException {
    return new PharmacyChange(
        row.getObject("request_id", UUID.class),
        row.getObject("prescription_id", UUID.class),
        row.getObject("patient_id", UUID.class),
        row.getInt("transmission_no"),
        row.getString("region"),
        row.getObject("pharmacy_id", UUID.class),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        State.ofWire(row.getString("state")),
        row.getString("reason"));
  }
}
