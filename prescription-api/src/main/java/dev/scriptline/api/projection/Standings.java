package dev.scriptline.api.projection;

import dev.scriptline.api.projection.TransmissionStanding.Route;
import dev.scriptline.events.Channel;
import dev.scriptline.events.fold.PrescriptionState;
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
import org.springframework.stereotype.Component;

/** Says where prescriptions stand. */
@Component
public class Standings {

  private static final String SENT =
      """
      select prescription_id, transmission_no, id, region, channel, pharmacy_id, requested_at
      from transmission
      where prescription_id = any (cast(:ids as uuid[]))
      union all
      select prescription_id, transmission_no, id, null, null, null, sent_by
      from adopted_transmission
      where prescription_id = any (cast(:ids as uuid[]))
      """;

  private final JdbcClient jdbc;
  private final ProjectionRows projection;

  Standings(JdbcClient jdbc, ProjectionRows projection) {
    this.jdbc = jdbc;
    this.projection = projection;
  }

  /** Where one stands. */
  public Standing of(UUID prescriptionId) {
    return of(List.of(prescriptionId)).getOrDefault(prescriptionId, nothingYet());
  }

  /** Where each of them stands, by id. */
  public Map<UUID, Standing> of(Collection<UUID> prescriptionIds) {
    Map<UUID, List<SentTransmission>> sent =
        jdbc
            .sql(SENT)
            .param("ids", Ids.array(prescriptionIds))
            .query((row, _) -> sent(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(SentTransmission::prescriptionId));
    Map<UUID, PrescriptionState> told = projection.states(prescriptionIds);
    return prescriptionIds.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    Standing.of(
                        sent.getOrDefault(id, List.of()), Optional.ofNullable(told.get(id)))));
  }

  private static Standing nothingYet() {
    return Standing.of(List.of(), Optional.empty());
  }

  private static SentTransmission sent(ResultSet row) throws SQLException {
    Instant sentAt = row.getObject("requested_at", OffsetDateTime.class).toInstant();
    return new SentTransmission(
        row.getObject("prescription_id", UUID.class),
        row.getInt("transmission_no"),
        row.getObject("id", UUID.class),
        row.getString("region") == null ? null : route(row, sentAt),
        sentAt);
  }

  private static Route route(ResultSet row, Instant sentAt) throws SQLException {
    return new Route(
        row.getString("region"),
        Channel.ofWire(row.getString("channel")),
        row.getObject("pharmacy_id", UUID.class),
        sentAt);
  }
}
