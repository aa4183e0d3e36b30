package dev.scriptline.history.report;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportIntegrationTest extends RunningDesk {

  private final UUID pharmacy = UUID.randomUUID();

  @Test
  void tellsHowFarTheyGetAndHowLongItTakes() {
    Instant day = Instant.parse("2025-03-10T08:00:00Z");
    List<PrescriptionStatusChanged> told = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      told.addAll(way("R1", day, Duration.ofMinutes(i), i <= 15));
    }
    tell(told);

    JsonNode report =
        readOnce(
            "/api/reports/lifecycle?from=2025-03-10&to=2025-03-10&region=R1",
            lifecycle ->
                funnel(lifecycle, "dispensed").path("reached").asLong() == 15
                    && time(lifecycle, "pharmacy", "requested-issued").path("count").asLong() == 20
                    && time(lifecycle, "all", "requested-issued").path("count").asLong() == 20);

    assertThat(report.path("began").asLong()).isEqualTo(20);
    assertThat(funnel(report, "requested").path("reported").asLong()).isEqualTo(20);
    // Signed was never told of these, and yet they were dispensed.
    assertThat(funnel(report, "signed").path("reported").asLong()).isZero();
    assertThat(funnel(report, "signed").path("reached").asLong()).isEqualTo(15);
    for (String by : List.of("all", "region", "day", "pharmacy")) {
      JsonNode time = time(report, by, "requested-issued");
      assertThat(time.path("count").asLong()).as(by).isEqualTo(20);
      assertThat(seconds(time, "p50")).as(by).isBetween(540.0, 660.0);
      assertThat(seconds(time, "p95")).as(by).isBetween(1_026.0, 1_254.0);
    }
    assertThat(time(report, "pharmacy", "requested-issued").path("key").asString())
        .isEqualTo(pharmacy.toString());
    assertThat(time(report, "day", "requested-issued").path("key").asString())
        .isEqualTo("2025-03-10");
  }

  @Test // from the middle of one month over a whole one to the middle of the next
  void countsWholeMonthsAndTheDaysAtTheirEnds() {
    List<PrescriptionStatusChanged> told = new ArrayList<>();
    for (String day :
        List.of("2025-04-14", "2025-04-15", "2025-05-20", "2025-06-10", "2025-06-11")) {
      told.addAll(way("R2", Instant.parse(day + "T10:00:00Z"), Duration.ofMinutes(5), true));
    }
    tell(told);
    readOnce(
        "/api/reports/lifecycle?from=2025-04-01&to=2025-06-30&region=R2",
        lifecycle -> time(lifecycle, "pharmacy", "requested-issued").path("count").asLong() == 5);

    JsonNode report =
        readOnce(
            "/api/reports/lifecycle?from=2025-04-15&to=2025-06-10&region=R2",
            lifecycle -> lifecycle.path("began").asLong() == 3);

    assertThat(time(report, "pharmacy", "requested-issued").path("count").asLong()).isEqualTo(3);
    assertThat(time(report, "all", "requested-issued").path("count").asLong()).isEqualTo(3);
  }

  @Test // a step that has not ended was once counted as the quickest of all
  void countsWhatAPlainReadingOfTheEventsCounts() {
    List<PrescriptionStatusChanged> told = new ArrayList<>();
    Instant start = Instant.parse("2025-08-01T08:00:00Z");
    List<Status> stages =
        List.of(Status.REQUESTED, Status.ISSUED, Status.SIGNED, Status.PRINTED, Status.DISPENSED);
    for (int i = 0; i < 15; i++) {
      PrescriptionSample prescription = prescription();
      for (int stage = 0; stage <= i % stages.size(); stage++) {
        Instant at = start.plus(Duration.ofMinutes(10L * stage + i));
        told.add(at(prescription, "R4", stages.get(stage), at));
      }
    }
    tell(told);

    JsonNode report =
        readOnce(
            "/api/reports/lifecycle?from=2025-08-01&to=2025-08-01&region=R4",
            lifecycle -> funnel(lifecycle, "dispensed").path("reported").asLong() == 3);

    for (int stage = 0; stage < stages.size(); stage++) {
      assertThat(funnel(report, stages.get(stage).wire()).path("reported").asLong())
          .isEqualTo(reported("R4", stages.get(stage)));
    }
    for (int stage = 1; stage < stages.size(); stage++) {
      String step = stages.get(stage - 1).wire() + "-" + stages.get(stage).wire();
      JsonNode time = time(report, "all", step);
      assertThat(time.path("count").asLong()).as(step).isEqualTo(reported("R4", stages.get(stage)));
      assertThat(seconds(time, "p50")).as(step).isBetween(540.0, 660.0);
    }
  }

  private long reported(String region, Status status) {
    return jdbc.sql(
            """
            select count(distinct prescription_id) from status_event
            where region = :region and status = :status
            """)
        .param("region", region)
        .param("status", status.wire())
        .query(Long.class)
        .single();
  }

  @Test
  void movesWithThePrescription() {
    PrescriptionSample prescription = prescription();
    Instant day = Instant.parse("2025-07-01T08:00:00Z");
    tell(List.of(at(prescription, "R3", Status.REQUESTED, day)));
    readOnce(
        "/api/reports/lifecycle?from=2025-07-01&to=2025-07-01&region=R3",
        report -> report.path("began").asLong() == 1);

    tell(List.of(at(prescription, "R3", Status.ISSUED, day.minus(Duration.ofDays(1)))));

    readOnce(
        "/api/reports/lifecycle?from=2025-07-01&to=2025-07-01&region=R3",
        report -> report.path("began").asLong() == 0);
    readOnce(
        "/api/reports/lifecycle?from=2025-06-30&to=2025-06-30&region=R3",
        report -> report.path("began").asLong() == 1);
  }

  @Test
  void isATableForThoseWhoWantOne() {
    assertThat(readTable("/api/reports/lifecycle?region=XX").lines())
        .startsWith(
            "by,key,stageOrStep,count,reached,p50Seconds,p95Seconds", "funnel,XX,approved,0,0,,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=2025-01-02&to=2025-01-01", "from=2020-01-01&to=2025-01-01"})
  void refusesASpanThatIsNone(String query) {
    assertProblem(
        ask("/api/reports/lifecycle?" + query, staff("support"), "*/*"),
        400,
        "malformed-parameter");
  }

  private List<PrescriptionStatusChanged> way(
      String region, Instant start, Duration issuing, boolean dispensed) {
    PrescriptionSample prescription = prescription();
    List<PrescriptionStatusChanged> way = new ArrayList<>();
    way.add(at(prescription, region, Status.REQUESTED, start));
    way.add(at(prescription, region, Status.ISSUED, start.plus(issuing)));
    if (dispensed) {
      way.add(at(prescription, region, Status.DISPENSED, start.plus(Duration.ofHours(5))));
    }
    return way;
  }

  private PrescriptionStatusChanged at(
      PrescriptionSample prescription, String region, Status status, Instant at) {
    return prescription
        .transmission(1)
        .route(region, Channel.PLATFORM, pharmacy)
        .is(status, StatusSource.DISPATCH, at);
  }

  private static JsonNode funnel(JsonNode report, String stage) {
    return report
        .path("funnel")
        .valueStream()
        .filter(row -> row.path("stage").asString("").equals(stage))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private static JsonNode time(JsonNode report, String by, String step) {
    return report
        .path("times")
        .valueStream()
        .filter(row -> row.path("by").asString("").equals(by))
        .filter(row -> row.path("step").asString("").equals(step))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private static double seconds(JsonNode time, String share) {
    return Duration.parse(time.path(share).asString()).toMillis() / 1000.0;
  }
}
