package dev.scriptline.acceptance.seeding;

import dev.scriptline.acceptance.world.Town;
import dev.scriptline.events.wire.WireEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the database of prescription-api, looked at with the rights of the service. */
public record BulkRows(JdbcClient jdbc) {

  /** One prescription with its one medicine and its patient's country. */
  public record Row(
      UUID id,
      long version,
      String number,
      UUID patientId,
      UUID prescriberId,
      UUID clinicId,
      OffsetDateTime approvedAt,
      String contentHash,
      String country,
      String apid,
      @Nullable String vpid,
      String description,
      String quantity,
      String directions) {

    /** Where it is sent from. */
    public String region() {
      return country.equals("IE") ? "IE" : "NI";
    }
  }

  /** Those of a town. */
  public static BulkRows of(Town town) {
    Map<String, String> variables = town.world().variables("api");
    return new BulkRows(
        JdbcClient.create(
            new DriverManagerDataSource(
                variables.getOrDefault("DATABASE_URL", ""),
                variables.getOrDefault("DATABASE_USER", ""),
                variables.getOrDefault("DATABASE_PASSWORD", ""))));
  }

  /** The ids of all prescriptions there are. */
  public List<UUID> ids() {
    return jdbc.sql("select id from prescription")
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** All but those. */
  public List<Row> besides(List<UUID> known) {
    return jdbc.sql(
            """
            select p.id, p.version, p.number, p.patient_id, p.prescriber_id, p.clinic_id, p.approved_at,
                   p.content_hash, patient.country, i.apid, i.vpid, i.description, i.quantity, i.directions
            from prescription p
            join patient on patient.id = p.patient_id
            join prescription_item i on i.prescription_id = p.id
            where p.id <> all (cast(:known as uuid[]))
            """)
        .param("known", known.stream().map(UUID::toString).toArray(String[]::new))
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  /** The events of a prescription that wait in the outbox or have left it within the hour. */
  List<WireEvent> eventsOf(UUID prescription) {
    return jdbc.sql("select event_id, topic, key, headers, payload from outbox where key = :key")
        .param("key", prescription.toString())
        .query((row, _) -> event(row))
        .list();
  }

  private static WireEvent event(ResultSet row) throws SQLException {
    Map<String, String> headers =
        JsonMapper.shared().readValue(row.getString("headers"), new TypeReference<>() {});
    return new WireEvent(
        row.getObject("event_id", UUID.class),
        row.getString("topic"),
        row.getString("key"),
        headers,
        row.getBytes("payload"));
  }
}
