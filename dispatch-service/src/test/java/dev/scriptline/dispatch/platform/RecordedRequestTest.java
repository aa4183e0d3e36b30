package dev.scriptline.dispatch.platform;

import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;
import static dev.scriptline.dispatch.credential.Prescribers.murphy;
import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.circuit.TestGuards;
import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.hold.TestHolds;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.platform.authentication.SessionOwner;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.worker.Preparation;
import dev.scriptline.dispatch.worker.Preparation.Ready;
import dev.scriptline.dispatch.worker.PreparedSend;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.order.DispatchOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Freezes what goes over the wire, byte by byte: the platform's documents say less than it minds.
 */
@Timeout(30)
class RecordedRequestTest {

  private static final UUID PRESCRIPTION = UUID.fromString("7b1d2c30-5f0e-4c56-9a51-0d4cf5a0c101");
  private static final UUID TRANSMISSION = UUID.fromString("2f6f3a55-0b1c-4a46-8d58-64a9a8b1c202");

  private static final String PAYLOAD =
      """
      {"action":"issueToContact","clinic_id":994,"contact_id":5512,"secure_pin":"4711","notify":true,\
      "client_ref_id":"2f6f3a55-0b1c-4a46-8d58-64a9a8b1c202","notes":"","aff_tag":"scriptline",\
      "patient":{"first_name":"Anna","last_name":"O’Hanlon-Testa","gender":"female",\
      "email":"anna.testa@example.org","phone":"447700900123",\
      "birth_day":"05","birth_month":"06","birth_year":"1985",\
      "address_ln1":"17 Canary Quay","address_ln2":"Flat 2","city":"Belfast","post_code":"BT1 1AA","country":"GB",\
      "client_ref_id":"0a11a000-0000-4000-8000-000000000001"},\
      "medicines":[{"object":"medicine","id":0,"VPID":"42237311000001104","APID":"42220711000001104",\
      "description":"Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens",\
      "qty":"1","directions":"Inject 0.25 mg under the skin once a week for 4 weeks"}]}\
      """;

  @Test
  void issuesInFourExchangesWithExactlyTheseBytes() {
    try (ScriptedPlatform platform = new ScriptedPlatform(RecordedRequestTest::answer)) {
      String host = platform.baseUrl().getAuthority();

      assertThat(issue(platform)).isTrue();

      assertThat(platform.requests())
          .containsExactly(
              """
              POST /oauth/token HTTP/1.1
              Content-Length: 86
              Host: %s
              Accept: application/json
              Content-Type: application/x-www-form-urlencoded
              User-Agent: scriptline

              grant_type=client_credentials&client_id=scriptline&client_secret=sandbox-client-secret\
              """
                  .replace("\n", "\r\n")
                  .formatted(host),
              """
              POST /api/v1/login HTTP/1.1
              Content-Length: 67
              Host: %s
              Accept: application/json
              Authorization: Bearer access-1
              Content-Type: application/json
              User-Agent: scriptline

              {"email":"dr.murphy@clinic.example.org","password":"correct-horse"}\
              """
                  .replace("\n", "\r\n")
                  .formatted(host),
              """
              GET /api/v1/contacts?search=B-0042 HTTP/1.1
              Host: %s
              Accept: application/json
              Authorization: Bearer access-1
              User-Agent: scriptline
              X-Session-Token: session-1

              """
                  .replace("\n", "\r\n")
                  .formatted(host),
              """
              POST /api/v1/prescriptions HTTP/1.1
              Content-Length: %d
              Host: %s
              Accept: application/json
              Authorization: Bearer access-1
              Content-Type: application/json
              User-Agent: scriptline
              X-Session-Token: session-1

              """
                      .replace("\n", "\r\n")
                      .formatted(PAYLOAD.getBytes(UTF_8).length, host)
                  + PAYLOAD);
    }
  }

  @Test
  void asksByReferenceInTheQuery() {
    try (ScriptedPlatform platform = new ScriptedPlatform(RecordedRequestTest::answer)) {
      Wiring wiring = new Wiring(platform);

      assertThat(
              wiring.questions.ask(
                  murphy(), tokens -> wiring.requests.byReference(tokens, "a b&c")))
          .isInstanceOf(Asked.Told.class);
      assertThat(platform.requests().getLast())
          .startsWith("GET /api/v1/prescriptions?client_ref_id=a+b%26c HTTP/1.1\r\n")
          .contains("\r\nX-Session-Token: session-1\r\n");
    }
  }

  @Test
  void voidsByTokenWithAReason() {
    try (ScriptedPlatform platform = new ScriptedPlatform(RecordedRequestTest::answer)) {
      Wiring wiring = new Wiring(platform);

      wiring.questions.ask(
          murphy(), tokens -> wiring.requests.voiding(tokens, "RXC49F3D4F66A7", "surplus"));

      assertThat(platform.requests().getLast())
          .isEqualTo(
              """
              POST /api/v1/prescriptions/RXC49F3D4F66A7/void HTTP/1.1
              Content-Length: 20
              Host: %s
              Accept: application/json
              Authorization: Bearer access-1
              Content-Type: application/json
              User-Agent: scriptline
              X-Session-Token: session-1

              {"reason":"surplus"}\
              """
                  .replace("\n", "\r\n")
                  .formatted(platform.baseUrl().getAuthority()));
    }
  }

  @Test // whatever a token may hold, it stays one segment of the path
  void asksByTokenInThePath() {
    try (ScriptedPlatform platform = new ScriptedPlatform(RecordedRequestTest::answer)) {
      Wiring wiring = new Wiring(platform);

      wiring.questions.ask(murphy(), tokens -> wiring.requests.byToken(tokens, "RX 1/2"));

      assertThat(platform.requests().getLast())
          .startsWith("GET /api/v1/prescriptions/RX%201%2F2 HTTP/1.1\r\n")
          .contains("\r\nX-Session-Token: session-1\r\n");
    }
  }

  @Test // four digits could be tried out against a hash that holds them
  void hashesTheRequestWithoutThePin() {
    DispatchOrder order = Orders.annas(PRESCRIPTION, TRANSMISSION);
    IssueBody body = new IssueBody(order, 994, 5512, "scriptline");

    assertThat(body.hash()).matches("[0-9a-f]{64}");
    assertThat(body.hash()).isEqualTo(new IssueBody(order, 994, 5512, "scriptline").hash());
    assertThat(body.hash()).isNotEqualTo(new IssueBody(order, 994, 5513, "scriptline").hash());
    assertThat(body.toString()).doesNotContain("Anna");
  }

  @Test
  void wipesThePayloadAfterwards() {
    byte[] body = PAYLOAD.getBytes(UTF_8);
    try (ScriptedPlatform platform = new ScriptedPlatform(RecordedRequestTest::answer)) {
      Admitted admitted =
          new Admitted(
              new SessionOwner(MURPHY, 1),
              new Tokens(Secret.of("access-1"), Secret.of("session-1")));
      Pass pass = (Pass) TestGuards.open().issues().enter();
      IssueTerms terms = new IssueTerms(admitted, TestHolds.GROUNDS, "B-0042", false);
      new PreparedIssue(new Wiring(platform).call, terms, pass, body, "hash").close();
    }

    assertThat(body).containsOnly(0);
  }

  private static boolean issue(ScriptedPlatform platform) {
    DispatchOrder order = Orders.annas(PRESCRIPTION, TRANSMISSION);
    Preparation prepared =
        new Wiring(platform)
            .preparation.prepare(order, TestHolds.GROUNDS, new Clinic(994, "201334"), murphy());
    assertThat(prepared).isInstanceOf(Ready.class);
    try (PreparedSend send = ((Ready) prepared).send()) {
      Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
      return send.send(deadline).equals(new Issued(new PlatformToken("RXC49F3D4F66A7")));
    }
  }

  private static Reaction answer(String request) {
    String path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP"));
    return json(
        200,
        switch (path.replaceFirst("\\?.*", "")) {
          case "/oauth/token" ->
              "{\"access_token\":\"access-1\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
          case "/api/v1/login" ->
              "{\"success\":true,\"data\":{\"token\":\"session-1\",\"expires_in\":1800}}";
          case "/api/v1/contacts" ->
              "{\"success\":true,\"data\":{\"contacts\":[{\"id\":1,\"branch_id\":\"B-00421\"},{\"id\":5512,\"branch_id\":\"B-0042\"}]}}";
          default ->
              "{\"success\":true,\"data\":{\"prescription\":{\"id\":\"RXC49F3D4F66A7\",\"status\":\"issued\"}}}";
        });
  }
}
