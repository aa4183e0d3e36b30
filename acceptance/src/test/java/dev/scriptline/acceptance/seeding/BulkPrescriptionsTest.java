package dev.scriptline.acceptance.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.world.InTown;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Terminal.Printed;
import dev.scriptline.acceptance.world.Town;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.launcher.seed.Cast;
import dev.scriptline.sandbox.platform.directory.Pharmacies;
import dev.scriptline.sandbox.platform.directory.Pharmacy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code sandbox/sql/bulk-prescriptions.sql}: what it writes is what the service would have. */
@InTown
class BulkPrescriptionsTest {

  private static final int SOME = 40;
  private static final int SENT = 5;

  private final Psql psql = new Psql();

  @BeforeAll
  static void people(Town town) {
    town.terminal().types("./run seed").expectSuccess();
  }

  @Test
  void writesContentThatTheServiceHashesAlike(Town town) {
    for (BulkRows.Row row : bulk(town, Map.of("n", "" + SOME))) {
      JsonNode receipt = town.clinic().writesAgain(row.id(), content(row));
      assertThat(receipt.get("contentHash").asString()).isEqualTo(row.contentHash());
      assertThat(receipt.get("number").asString()).isEqualTo(row.number());
      assertThat(PrescriptionNumber.isWellFormed(row.number())).isTrue();
    }
  }

  @Test
  void tellsTheOtherServicesAsTheServiceDoes(Town town) throws UnreadableEventException {
    KeyedTag tag =
        KeyedTag.ofBase64(town.world().variables("api").getOrDefault("OWNER_TAG_KEY", ""));
    BulkRows rows = BulkRows.of(town);
    EventCodec codec = new EventCodec();
    for (BulkRows.Row row : bulk(town, Map.of("n", "" + SOME))) {
      town.clinic().writesAgain(row.id(), content(row)); // nothing new, so nothing more is told
      List<WireEvent> told = rows.eventsOf(row.id());
      assertThat(told).hasSize(1);
      PrescriptionStatusChanged event = (PrescriptionStatusChanged) codec.decode(told.getFirst());
      WireEvent asTheServiceWrites = codec.encode(event, "/prescription-api");
      assertThat(told.getFirst().value()).isEqualTo(asTheServiceWrites.value());
      assertThat(told.getFirst().headers()).isEqualTo(asTheServiceWrites.headers());
      assertThat(event.ownerTag()).isEqualTo(tag.tag(row.patientId().toString()));
      assertThat(event.eventId())
          .isEqualTo(EventIds.named("approved", row.id().toString(), "1", row.contentHash()));
    }
  }

  @Test
  void writesPrescriptionsThatCanBeSentOnce(Town town) {
    List<BulkRows.Row> rows = bulk(town, Map.of("n", "" + SENT, "region", "NI"));
    List<Pharmacy> pharmacies = Pharmacies.invented().in("NI");
    int issuedBefore = town.platform().issues();
    int turn = 0;
    for (BulkRows.Row row : rows) {
      Patient patient = town.patient(row.patientId(), row.id());
      UUID transmission = patient.sendsTo(pharmacies.get(turn++).id(), "NI");
      patient.seesOneOf("signed");
      assertThat(town.support().readsTheTimelineOf(patient)).startsWith("approved", "requested");
      assertThat(town.platform().issuesFor(transmission)).hasSize(1);
    }
    assertThat(town.platform().issues() - issuedBefore).isEqualTo(SENT);
  }

  @Test
  void isRunByTheSuperuserTooAndTakesRegionsInTurn(Town town) {
    Printed told = psql.run(town, Map.of("n", "" + SOME), Map.of());

    assertThat(told.expectSuccess())
        .contains("40 approved prescriptions are in: 20 for NI, 20 for IE", "./run token patient:");
  }

  @Test
  void givesEachAPatientOfTheirOwnUnlessToldWhose(Town town) {
    Set<UUID> patients = new HashSet<>();
    bulk(town, Map.of("n", "6")).forEach(row -> patients.add(row.patientId()));
    assertThat(patients).hasSize(6).doesNotContain(Cast.ANNA);

    assertThat(bulk(town, Map.of("n", "3", "patient", Cast.ANNA.toString())))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.patientId()).isEqualTo(Cast.ANNA));
  }

  @Test
  void saysInASentenceWhatStandsInTheWay(Town town) {
    Printed keyless = psql.run(town, Map.of("n", "2"), Map.of("SANDBOX_FOLDER", "nowhere"));
    assertThat(keyless.exitCode()).isNotZero();
    assertThat(keyless.text()).contains("OWNER_TAG_KEY is missing").hasLineCount(1);

    assertThat(psql.runAsService(town, Map.of("n", "many")).text()).contains("n must be a number");
    assertThat(
            psql.runAsService(town, Map.of("n", "1", "patient", UUID.randomUUID().toString()))
                .text())
        .contains("There is no such patient");
  }

  private List<BulkRows.Row> bulk(Town town, Map<String, String> variables) {
    BulkRows rows = BulkRows.of(town);
    List<UUID> before = rows.ids();
    String told = psql.runAsService(town, variables).expectSuccess();
    assertThat(told).contains(variables.get("n") + " approved prescriptions are in");
    return rows.besides(before);
  }

  private static Map<String, Object> content(BulkRows.Row row) {
    Map<String, Object> item =
        new TreeMap<>(
            Map.of(
                "apid", row.apid(),
                "description", row.description(),
                "quantity", row.quantity(),
                "directions", row.directions()));
    if (row.vpid() != null) {
      item.put("vpid", row.vpid());
    }
    return Map.of(
        "patientId", row.patientId(),
        "prescriberId", row.prescriberId(),
        "clinicId", row.clinicId(),
        "approvedAt", row.approvedAt().toString(),
        "items", List.of(item));
  }
}
