package dev.scriptline.ingest.desk;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CallbackDeskIntegrationTest extends RunningIngest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void listsWhatWaits() {
    TransmissionSample transmission = transmission();

    platform().calls(transmission.callback("signed"));

    JsonNode waiting = listed("WAITING", transmission.id().toString());
    assertThat(waiting.path("state").asString()).isEqualTo("WAITING");
    assertThat(waiting.path("status").asString()).isEqualTo("signed");
    assertThat(waiting.path("occurredAt").asString()).isEqualTo("2026-11-22T09:30:00Z");
    assertThat(waiting.toString()).doesNotContain(transmission.token());
  }

  @Test
  void saysWhySomethingIsParked() {
    String body =
        "{\"type\":\"clinic.moved\",\"data\":{\"n\":\"%s\"}}"
            .formatted(UUID.randomUUID().toString().repeat(3));

    platform().calls(body);

    String size = "\"bytes\":%d,".formatted(body.length());
    JsonNode parked = listed("PARKED", size);
    assertThat(parked.path("reason").asString()).isEqualTo("unknown-type");
    assertThat(parked.path("reasonWords").asString()).isNotBlank();
  }

  @Test
  void showsACallbackWithoutItsToken() {
    TransmissionSample transmission = transmission();
    platform().calls(transmission.callback("signed"));
    platform().calls(transmission.callback("signed"));
    String id = listed("WAITING", transmission.id().toString()).path("id").asString();

    HttpResponse<String> shown = staff("support").get("/api/callbacks/" + id);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("\"prescription_token\":\"***\"", transmission.id().toString())
        .doesNotContain(transmission.token());
    JsonNode callback = staff("support").read("/api/callbacks/" + id);
    assertThat(callback.path("state").asString()).isEqualTo("WAITING");
    assertThat(callback.path("deliveries")).hasSize(2);
    assertThat(callback.path("deliveries").get(0).path("secretId").asString()).isEqualTo("sandbox");
  }

  @Test
  void pagesThroughALongList() {
    for (int i = 0; i < 101; i++) {
      platform().calls(TransmissionSample.callback("signed", "RXPAGE" + i, null, null));
    }
    await().atMost(SOON).until(() -> waitingIds().size() >= 101);

    assertThat(waitingIds()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"support,200", "operations,403", "intake,403", "patient,403"})
  void isForSupport(String scope, int status) {
    assertThat(staff(scope).get("/api/callbacks?state=PARKED").statusCode()).isEqualTo(status);
    assertThat(staff(scope).get("/api/callbacks/" + UUID.randomUUID()).statusCode())
        .isEqualTo(status == 200 ? 404 : status);
  }

  @Test
  void isForNobodyWithoutAToken() {
    assertThat(anybody().get("/api/callbacks?state=PARKED").statusCode()).isEqualTo(401);
    assertThat(anybody().get("/webhooks/platform").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=PUBLISHED", "?state=x", "", "?state=PARKED&cursor=x"})
  void refusesOtherQuestions(String query) {
    HttpResponse<String> answer = staff("support").get("/api/callbacks" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  private JsonNode listed(String state, String containing) {
    List<JsonNode> found = new ArrayList<>();
    await()
        .atMost(SOON)
        .until(() -> {
          all(state)
              .filter(callback -> callback.toString().contains(containing))
              .forEach(found::add);
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  private List<String> waitingIds() {
    return all("WAITING").map(callback -> callback.path("id").asString()).toList();
  }

  private Stream<JsonNode> all(String state) {
    List<JsonNode> callbacks = new ArrayList<>();
    String cursor = "0";
    while (!cursor.isEmpty()) {
      JsonNode page =
          staff("support").read("/api/callbacks?state=%s&cursor=%s".formatted(state, cursor));
      page.path("callbacks").forEach(callbacks::add);
      cursor = page.path("cursor").asString("");
    }
    return callbacks.stream();
  }
}
