package dev.scriptline.api.adoption;

import dev.scriptline.events.PrescriptionNumber;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was adopted, and what adopting has to know. A file's rows go in and out together. */
@Repository
class AdoptionTables {

  /** Sorted: two files that lock the same patients must do it in the same order. */
  private static final String LOCK_PATIENTS =
      """
      select id from patient
      where id in (select patient_id from prescription where id = any (cast(:ids as uuid[])))
      order by id for update
      """;

  private static final String PRESCRIPTIONS =
      """
      select r.id, r.number, p.country
      from prescription r join patient p on p.id = r.patient_id
      where r.id = any (cast(:ids as uuid[]))
      """;

  private static final String ADOPTED =
      """
      select id, prescription_id, transmission_no, token_tag, sent_by from adopted_transmission
      where prescription_id = any (cast(:ids as uuid[])) or token_tag = any (cast(:tags as text[]))
      """;

  private static final String ADD =
      """
      insert into adopted_transmission (id, prescription_id, transmission_no, token_tag, sent_by)
      select * from unnest(cast(:ids as uuid[]), cast(:prescriptions as uuid[]),
                           cast(:numbers as integer[]), cast(:tags as text[]),
                           cast(:times as timestamptz[])) as added (id)
      order by added.id
      """;

  private static final String TELL =
      """
      insert into adopted_status (event_id, transmission_id)
      select * from unnest(cast(:ids as uuid[]), cast(:transmissions as uuid[])) as told (id)
      order by told.id
      on conflict (event_id) do nothing
      returning event_id
      """;

  private final JdbcClient jdbc;

  AdoptionTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks their patients' rows and then reads those of the prescriptions that there are. */
  Map<UUID, AdoptedPrescription> lock(Collection<UUID> prescriptionIds) {
    String[] ids = texts(prescriptionIds, UUID::toString);
    jdbc.sql(LOCK_PATIENTS).param("ids", ids).query(UUID.class).list();
    Map<UUID, AdoptedPrescription> found = new HashMap<>();
    jdbc.sql(PRESCRIPTIONS)
        .param("ids", ids)
        .query((row, _) ->
            new AdoptedPrescription(
                row.getObject("id", UUID.class),
                new PrescriptionNumber(row.getString("number")),
                row.getString("country")))
        .list()
        .forEach(prescription -> found.put(prescription.id(), prescription));
    return found;
  }

  /** What was adopted of these prescriptions, and under these tokens, whosever they are. */
  List<Adopted> adopted(Collection<UUID> prescriptionIds, Collection<String> tokenTags) {
    return jdbc.sql(ADOPTED)
        .param("ids", texts(prescriptionIds, UUID::toString))
        .param("tags", tokenTags.toArray(String[]::new))
        .query((row, _) ->
            new Adopted(
                row.getObject("id", UUID.class),
                row.getObject("prescription_id", UUID.class),
                row.getInt("transmission_no"),
                row.getString("token_tag"),
                row.getObject("sent_by", OffsetDateTime.class).toInstant()))
        .list();
  }

  void add(Collection<Adopted> transmissions) {
    jdbc.sql(ADD)
        .param("ids", texts(transmissions, it -> it.id().toString()))
        .param("prescriptions", texts(transmissions, it -> it.prescriptionId().toString()))
        .param("numbers", texts(transmissions, it -> Integer.toString(it.number())))
        .param("tags", texts(transmissions, Adopted::tokenTag))
        .param("times", texts(transmissions, it -> it.sentBy().toString()))
        .update();
  }

  /** Notes which events are told, by the transmission of each, and says which of them are new. */
  Set<UUID> tell(Map<UUID, UUID> transmissionsByEvent) {
    List<Map.Entry<UUID, UUID>> told = List.copyOf(transmissionsByEvent.entrySet());
    return new HashSet<>(
        jdbc.sql(TELL)
            .param("ids", texts(told, it -> it.getKey().toString()))
            .param("transmissions", texts(told, it -> it.getValue().toString()))
            .query(UUID.class)
            .list());
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
