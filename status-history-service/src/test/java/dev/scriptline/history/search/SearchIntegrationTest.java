package dev.scriptline.history.search;

import static dev.scriptline.history.PrescriptionSample.at;
import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchIntegrationTest extends RunningDesk {

  @Test
  void findsByNumberHoweverItIsTyped() {
    PrescriptionSample prescription = prescription();
    tell(prescription.dispensed());
    String number = prescription.number().value().toLowerCase();

    JsonNode found =
        found(
                "status=dispensed&number=%s-%s"
                    .formatted(number.substring(0, 5), number.substring(5)),
                1)
            .get(0);

    assertThat(found.path("prescriptionId").asString()).isEqualTo(prescription.id().toString());
    assertThat(found.path("beganAt").asString()).isEqualTo("2026-11-22T09:30:00Z");
    assertThat(found.path("region").asString()).isEqualTo("NI");
  }

  @ParameterizedTest
  @CsvSource({"K7Q2M9XHC,length", "K7Q2M9XHC0,letter", "K7Q2M9XHC2,check"})
  void tellsAMistypedNumber(String typed, String fault) {
    HttpResponse<byte[]> answer = search("number=" + typed);

    assertProblem(answer, 422, "number-mistyped");
    assertThat(json(answer).path("fault").asString()).isEqualTo(fault);
  }

  @Test
  void tellsAnUnknownNumber() {
    assertProblem(search("number=" + prescription().number()), 404, "number-unknown");
  }

  @Test // the fold is a maximum: whatever comes in whatever order, the same is found
  void findsByWhereItStands() {
    List<PrescriptionSample> prescriptions =
        Stream.generate(PrescriptionSample::prescription).limit(5).toList();
    List<PrescriptionStatusChanged> told = new ArrayList<>();
    UUID pharmacy = UUID.randomUUID();
    prescriptions.forEach(prescription -> told.addAll(dispensedAt(pharmacy, prescription)));
    Collections.shuffle(told, new Random(7));
    tell(told);

    found("pharmacyId=%s&status=dispensed".formatted(pharmacy), 5);
    assertThat(
            read("/api/prescriptions?pharmacyId=%s&status=printed".formatted(pharmacy))
                .path("prescriptions"))
        .isEmpty();
  }

  @Test
  void findsByRegionAndTime() {
    UUID pharmacy = UUID.randomUUID();
    PrescriptionSample prescription = prescription();
    tell(dispensedAt(pharmacy, prescription));

    found("pharmacyId=%s&region=NI&from=2026-11-22&to=2026-11-22".formatted(pharmacy), 1);
    found("pharmacyId=%s&from=2026-11-22T09:30:00Z&to=2026-11-22T09:30:01Z".formatted(pharmacy), 1);
    for (String other :
        List.of("region=IE", "from=2026-11-23", "to=2026-11-21", "to=2026-11-22T09:30:00Z")) {
      assertThat(
              read("/api/prescriptions?pharmacyId=%s&%s".formatted(pharmacy, other))
                  .path("prescriptions"))
          .as(other)
          .isEmpty();
    }
  }

  @Test
  void goesOnWithACursorAndMissesNothing() {
    UUID pharmacy = UUID.randomUUID();
    Set<String> told = new HashSet<>();
    tell(
        Stream.generate(PrescriptionSample::prescription)
            .limit(103)
            .map(prescription -> {
              told.add(prescription.id().toString());
              return dispensedAt(pharmacy, prescription).get(1);
            })
            .toList());
    found("pharmacyId=%s&from=2026-11-22".formatted(pharmacy), 100);
    Set<String> seen = new HashSet<>();

    await103(pharmacy);
    HttpResponse<byte[]> first = search("pharmacyId=" + pharmacy);
    json(first).path("prescriptions").findValuesAsString("prescriptionId").forEach(seen::add);
    String link = first.headers().firstValue("Link").orElseThrow();
    String next = link.substring(1, link.indexOf('>'));
    JsonNode second = read("/api/prescriptions" + next);
    second.path("prescriptions").findValuesAsString("prescriptionId").forEach(seen::add);

    assertThat(second.path("prescriptions")).hasSize(3);
    assertThat(second.has("next")).isFalse();
    assertThat(seen).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "status=teleported,malformed-parameter",
    "status=repeat,malformed-parameter",
    "from=yesterday,malformed-parameter",
    "cursor=nonsense,malformed-cursor",
    "pharmacyId=x,validation-failed",
    "purpose=curiosity,malformed-parameter"
  })
  void refusesWhatItCannotRead(String query, String code) {
    assertProblem(search(query), 400, code);
  }

  @Test
  void isATableForThoseWhoWantOne() {
    UUID pharmacy = UUID.randomUUID();
    PrescriptionSample prescription = prescription();
    tell(dispensedAt(pharmacy, prescription));
    found("pharmacyId=%s&status=dispensed".formatted(pharmacy), 1);

    assertThat(readTable("/api/prescriptions?pharmacyId=" + pharmacy).lines())
        .containsExactly(
            "prescriptionId,number,status,words,transmissionNo,region,channel,pharmacyId,validUntil,beganAt,heardAt",
            "%s,%s,dispensed,The pharmacy dispensed it,1,NI,platform,%s,,2026-11-22T09:30:00Z,2026-11-22T09:31:30.500Z"
                .formatted(prescription.id(), prescription.number(), pharmacy));
  }

  private void await103(UUID pharmacy) {
    await("all are known")
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql("select count(*) from prescription_summary where pharmacy_id = ?")
                    .param(pharmacy)
                    .query(Long.class)
                    .single()
                == 103);
  }

  private JsonNode found(String query, int prescriptions) {
    return readOnce(
            "/api/prescriptions?" + query,
            page -> page.path("prescriptions").size() == prescriptions)
        .path("prescriptions");
  }

  private HttpResponse<byte[]> search(String query) {
    return ask("/api/prescriptions?" + query, staff("support"), "*/*");
  }

  private static List<PrescriptionStatusChanged> dispensedAt(
      UUID pharmacy, PrescriptionSample prescription) {
    return List.of(
        prescription.told(Status.APPROVED, StatusSource.CLINIC, 0),
        prescription
            .transmission(1)
            .route("NI", Channel.PLATFORM, pharmacy)
            .is(Status.REQUESTED, StatusSource.PATIENT, at(10)),
        prescription
            .transmission(1)
            .route("NI", Channel.PLATFORM, pharmacy)
            .attempt(1)
            .is(Status.ISSUED, StatusSource.DISPATCH, at(11)),
        prescription
            .transmission(1)
            .route("NI", Channel.PLATFORM, pharmacy)
            .is(Status.PRINTED, StatusSource.PLATFORM, at(60.5)),
        prescription
            .transmission(1)
            .route("NI", Channel.PLATFORM, pharmacy)
            .is(Status.DISPENSED, StatusSource.PLATFORM, at(90.5)));
  }
}
