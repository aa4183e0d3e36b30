package dev.scriptline.ingest.desk;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.Status;
import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayIntegrationTest extends RunningIngest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Test // a version that could not read it had parked it; this one can
  void readsAParkedCallbackAgain() throws SQLException {
    TransmissionSample transmission = transmission();
    UUID id = parkedThoughReadable(transmission);
    announce(transmission.issued());

    HttpResponse<String> answer =
        staff("support").post("/api/callbacks/%s/replay".formatted(id), "");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).doesNotContain(transmission.token());
    assertThat(told(transmission.prescription(), 1).getFirst().status()).isEqualTo(Status.SIGNED);
    JsonNode shown = staff("support").read("/api/callbacks/" + id);
    assertThat(shown.path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(shown.path("replays")).hasSize(1);
    JsonNode replay = shown.path("replays").get(0);
    assertThat(replay.path("actorRole").asString()).isEqualTo("support");
    assertThat(replay.path("actorId").asString()).isNotBlank();
    assertThat(replay.path("at").asString()).isNotBlank();
    assertThat(replay.path("parkedReason").asString()).isEqualTo("unknown-type");
  }

  @Test
  void doesNothingToWhatIsNotParked() throws SQLException {
    TransmissionSample transmission = transmission();
    UUID id = parkedThoughReadable(transmission);
    announce(transmission.issued());
    String path = "/api/callbacks/%s/replay".formatted(id);
    staff("support").post(path, "");
    told(transmission.prescription(), 1);

    HttpResponse<String> again = staff("support").post(path, "");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(again.body()).path("state").asString())
        .isEqualTo("PUBLISHED");
    assertThat(staff("support").read("/api/callbacks/" + id).path("replays")).hasSize(1);
    assertThat(toldSoFar(transmission.prescription())).hasSize(1);
  }

  @Test
  void isDoneOnceByThoseWhoAskTogether() throws SQLException {
    TransmissionSample transmission = transmission();
    UUID id = parkedThoughReadable(transmission);
    announce(transmission.issued());

    List<Integer> answers;
    try (ExecutorService staff = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          IntStream.range(0, 8)
              .mapToObj(_ ->
                  staff.submit(() ->
                      staff("support")
                          .post("/api/callbacks/%s/replay".formatted(id), "")
                          .statusCode()))
              .toList()
              .stream()
              .map(ReplayIntegrationTest::get)
              .toList();
    }

    assertThat(answers).containsOnlyOnce(202).allMatch(status -> status / 100 == 2);
    assertThat(told(transmission.prescription(), 1)).hasSize(1);
  }

  @Test
  void staysParkedWhileNothingHasChanged() {
    String body = "{\"type\":\"clinic.opened\",\"n\":\"%s\"}".formatted(UUID.randomUUID());
    platform().calls(body);
    UUID id = awaitParked(body);

    staff("support").post("/api/callbacks/%s/replay".formatted(id), "");

    assertThat(awaitParked(body)).isEqualTo(id);
    assertThat(staff("support").read("/api/callbacks/" + id).path("replays")).hasSize(1);
  }

  @Test
  void readsAllAgainThatAreParkedForOneReason() throws SQLException {
    List<TransmissionSample> transmissions =
        IntStream.range(0, 3).mapToObj(_ -> transmission()).toList();
    for (TransmissionSample transmission : transmissions) {
      parkedThoughReadable(transmission);
      announce(transmission.issued());
    }

    HttpResponse<String> answer =
        staff("support").post("/api/callbacks:replay", "{\"reason\":\"unknown-type\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode told = JsonMapper.shared().readTree(answer.body());
    assertThat(told.path("replayed").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(told.path("more").asBoolean()).isFalse();
    assertThat(transmissions)
        .allSatisfy(transmission -> assertThat(told(transmission.prescription(), 1)).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"reason\":\"bad-weather\"}", "{}", "[]"})
  void refusesAReasonThatIsNone(String request) {
    assertThat(staff("support").post("/api/callbacks:replay", request).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"support,404", "operations,403", "intake,403", "patient,403"})
  void isForSupport(String scope, int status) {
    String path = "/api/callbacks/%s/replay".formatted(UUID.randomUUID());
    assertThat(staff(scope).post(path, "").statusCode()).isEqualTo(status);
    assertThat(anybody().post(path, "").statusCode()).isEqualTo(401);
  }

  private UUID parkedThoughReadable(TransmissionSample transmission) throws SQLException {
    byte[] body = transmission.callback("signed");
    platform().calls(body);
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql("select count(*) from callback where state='WAITING' and client_ref_id = ?")
                    .param(transmission.id())
                    .query(Long.class)
                    .single()
                == 1);
    try (Connection owner = infrastructure.database().connectAsOwner();
        PreparedStatement park =
            owner.prepareStatement(
                """
                update callback
                set state = 'PARKED', parked_reason = 'unknown-type', status = null
                where body_hash = sha256(?)
                """)) {
      park.setBytes(1, body);
      park.executeUpdate();
    }
    return id(body);
  }

  private UUID awaitParked(String body) {
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql("select state from callback where body_hash = sha256(?)")
                .param(body.getBytes())
                .query(String.class)
                .single()
                .equals("PARKED"));
    return id(body.getBytes());
  }

  private UUID id(byte[] body) {
    return jdbc.sql("select id from callback where body_hash = sha256(?)")
        .param(body)
        .query(UUID.class)
        .single();
  }

  private static int get(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
