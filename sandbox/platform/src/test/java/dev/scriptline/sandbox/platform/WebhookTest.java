package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.sandbox.platform.Receiver.Got;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookTest extends CalledBack {

  WebhookTest() throws IOException {}

  @Test
  void tellsThatAPrescriptionIsSigned() {
    String token = murphy.issued(Orders.anna(reference));
    JsonNode event = receiver.await(1).getFirst().json();
    assertThat(event.path("object").asString()).isEqualTo("event");
    assertThat(event.path("type").asString()).isEqualTo("prescription.status_changed");
    JsonNode data = event.path("data");
    assertThat(data.propertyNames())
        .containsExactly(
            "prescription_token", "status", "order_status", "client_ref_id", "occurred_at");
    assertThat(data.path("prescription_token").asString()).isEqualTo(token);
    assertThat(data.path("status").asString()).isEqualTo("signed");
    assertThat(data.path("order_status").isNull()).isTrue();
    assertThat(data.path("client_ref_id").asString()).isEqualTo(reference);
    assertThat(Instant.parse(data.path("occurred_at").asString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void signsTheRawBody() throws Exception {
    murphy.issued(Orders.anna(reference));
    Got got = receiver.await(1).getFirst();
    assertThat(got.signatures()).containsExactly(hmac(got.body()));
  }

  @Test
  void forgesASignatureOnOrder() throws Exception {
    murphy.order("webhook", "forge");
    murphy.issued(Orders.anna(reference));
    Got got = receiver.await(1).getFirst();
    assertThat(got.signatures()).hasSize(1);
    assertThat(got.signatures().getFirst()).hasSize(64).isNotEqualTo(hmac(got.body()));
    assertThat(murphy.ledger(reference, "fault").get(0).path("mode").asString()).isEqualTo("forge");
  }

  @Test
  void tellsEveryStepOfAPrescription() {
    murphy.set("autoSign", false);
    String token = murphy.issued(Orders.anna(reference));
    List<String> acts = List.of("sign", "print", "dispense");
    for (int step = 0; step < acts.size(); step++) {
      receiver.await(step + 1);
      murphy.post("/sim/prescriptions/" + token + "/" + acts.get(step), Map.of());
    }
    assertThat(receiver.await(4))
        .extracting(Got::status)
        .containsExactly("issued", "signed", "printed", "dispensed");
  }

  @Test
  void tellsOfVoidingAndExpiry() {
    String voided = murphy.issued(Orders.anna(reference));
    murphy.post("/api/v1/prescriptions/" + voided + "/void", Map.of("reason", "x"));
    String expired = murphy.issued(Orders.anna(reference));
    murphy.post("/sim/prescriptions/" + expired + "/expire", Map.of());
    assertThat(receiver.await(4))
        .extracting(Got::status)
        .containsExactlyInAnyOrder("signed", "voided", "signed", "expired");
  }

  @Test
  void writesEveryDeliveryIntoTheLedger() {
    String token = murphy.issued(Orders.anna(reference));
    JsonNode line = callbacks(1).get(0);
    assertThat(line.path("token").asString()).isEqualTo(token);
    assertThat(line.path("status").asString()).isEqualTo("signed");
    assertThat(line.at("/attempt/number").intValue()).isEqualTo(1);
    assertThat(line.at("/attempt/outcome").asString()).isEqualTo("delivered");
    assertThat(line.at("/attempt/answer").intValue()).isEqualTo(200);
    assertThat(line.path("body_sha256").asString()).hasSize(64);
  }

  @Test
  void losesACallbackOnOrder() {
    murphy.order("webhook", "drop");
    murphy.issued(Orders.anna(reference));
    assertThat(callbacks(1).get(0).at("/attempt/outcome").asString()).isEqualTo("dropped");
    assertThat(receiver.got()).isEmpty();
  }

  @Test
  void sendsTheVerySameBytesTwiceOnOrder() {
    murphy.order("webhook", "duplicate");
    murphy.issued(Orders.anna(reference));
    List<Got> got = receiver.await(2);
    assertThat(got.get(0).body()).isEqualTo(got.get(1).body());
  }

  @Test
  void sendsLateOnOrder() {
    murphy.order("webhook", "late:700");
    murphy.issued(Orders.anna(reference));
    Instant answered = Instant.now();
    assertThat(receiver.await(1).getFirst().at()).isAfter(answered.plusMillis(300));
  }

  @Test
  void leavesOutWhatMayBeMissing() {
    murphy.order("webhook", "no-ref");
    murphy.order("webhook", "no-time");
    murphy.issued(Orders.anna(reference));
    assertThat(receiver.await(1).getFirst().json().path("data").propertyNames())
        .containsExactly("prescription_token", "status", "order_status");
  }

  @Test
  void tellsAStatusThatNobodyKnows() {
    murphy.order("webhook", "unknown-status");
    murphy.issued(Orders.anna(reference));
    assertThat(receiver.await(1).getFirst().status())
        .isNotIn("issued", "signed", "printed", "dispensed", "expired", "voided");
  }

  @Test // issuing signs, and the callback may be quicker than the answer
  void callsBackBeforeItAnswersOnOrder() {
    receiver.answersAfter(Duration.ofMillis(500));
    murphy.order("webhook", "before-response");
    murphy.issued(Orders.anna(reference));
    assertThat(receiver.got()).hasSize(1);
    assertThat(receiver.got().getFirst().at()).isBefore(Instant.now().minusMillis(400));
  }

  @Test
  void letsTheNextCallbackGoFirstOnOrder() {
    murphy.order("webhook", "reorder");
    String token = murphy.issued(Orders.anna(reference));
    murphy.post("/sim/prescriptions/" + token + "/print", Map.of());
    assertThat(receiver.await(2)).extracting(Got::status).containsExactly("printed", "signed");
  }

  @Test
  void retriesAfterOneTwoAndFourSecondsAndThenGivesUp() {
    receiver.answers(503);
    murphy.issued(Orders.anna(reference));
    JsonNode attempts = callbacks(4);
    assertThat(attempts)
        .extracting(line -> line.at("/attempt/outcome").asString())
        .containsExactly("failed", "failed", "failed", "given-up");
    assertThat(receiver.got()).hasSize(4);
    assertThat(receiver.got()).extracting(Got::text).containsOnly(receiver.got().getFirst().text());
    List<Instant> times = receiver.got().stream().map(Got::at).toList();
    for (int retry = 1; retry <= 3; retry++) {
      assertThat(Duration.between(times.get(retry - 1), times.get(retry)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1L << (retry - 1)));
    }
  }

  @Test
  void forgetsCallbacksUnderWayAtAReset() {
    receiver.answers(503);
    murphy.issued(Orders.anna(reference));
    receiver.await(1);
    murphy.post("/sim/reset", Map.of());
    await()
        .during(Duration.ofMillis(1500))
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(receiver.got()).hasSize(1));
  }

  private JsonNode callbacks(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> murphy.ledger(reference, "webhook").size() >= count);
    return murphy.ledger(reference, "webhook");
  }
}
