package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.platform.Receiver.Got;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The button that sends a webhook without a prescription. */
class TestEventTest extends CalledBack {

  TestEventTest() throws IOException {}

  @Test // as the button on a platform's dashboard: before any prescription tells that nobody
  // listens
  void sendsASignedTestEventAndTellsTheAnswer() throws Exception {
    assertThat(testEvent().path("answer").intValue()).isEqualTo(200);
    receiver.answers(401);
    assertThat(testEvent().path("answer").intValue()).isEqualTo(401);

    assertThat(receiver.got()).hasSize(2).doesNotHaveDuplicates();
    Got got = receiver.got().getFirst();
    assertThat(got.json().path("type").asString()).isEqualTo("webhook.test");
    assertThat(got.signatures()).containsExactly(hmac(got.body()));
    assertThat(Caller.json(murphy.get("/sim/ledger?type=webhook-test")).path("entries"))
        .extracting(line -> line.at("/attempt/outcome").asString())
        .containsExactly("delivered", "given-up");
  }

  @Test
  void forgesATestEventOnOrder() throws Exception {
    murphy.order("webhook", "forge");
    testEvent();
    Got got = receiver.got().getFirst();
    assertThat(got.signatures().getFirst()).hasSize(64).isNotEqualTo(hmac(got.body()));
  }

  @Test
  void saysThatNobodyTookTheTestEvent() {
    receiver.close();
    assertThat(testEvent().path("outcome").asString()).isEqualTo("unanswered");
    murphy.post("/sim/settings", Caller.JSON.readTree("{\"webhookUrl\":null}"));
    assertThat(murphy.post("/sim/webhooks/test", Map.of()).statusCode()).isEqualTo(409);
  }

  private JsonNode testEvent() {
    return Caller.json(murphy.post("/sim/webhooks/test", Map.of()));
  }
}
