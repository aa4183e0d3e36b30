package dev.scriptline.dispatch.platform.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes: no success without flag and id, no refusal without a sentence of the table. */
class GeneratedAnswersTest {

  private static final int ROUNDS = 50_000;
  private static final String CANARY = "CANARY";
  private static final List<String> KEYS =
      List.of("success", "message", "data", "prescription", "id", "errors", "status", "x");
  private static final List<String> WORDS =
      List.of("true", "false", "", " ", "Invalid secure pin", "Contact not found.", "Oh no");
  private static final List<Integer> STATUSES =
      List.of(200, 200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 422, 429, 500, 502, 599);
  private static final List<String> TABLE = List.of("Invalid secure pin", "Contact not found.");

  private final AnswerReader reader = new AnswerReader(new EnvelopeReader());
  private final JsonMapper json = JsonMapper.shared();
  private final Random random = new Random(20261127);

  @Test
  void takesNothingForMoreThanItSays() {
    int issued = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] body = body();
      int status = one(STATUSES);
      Outcome outcome = reader.read(new Answered(status, body, Duration.ZERO));
      switch (outcome) {
        case Issued _ -> {
          issued++;
          assertThat(status).isBetween(200, 299);
          assertThat(saysSuccessWithAnId(body)).as(new String(body, UTF_8)).isTrue();
        }
        case Refused _ -> {
          refused++;
          assertThat(TABLE).contains(parsed(body).orElseThrow().path("message").asString(""));
        }
        case Unconfirmed(_, var shape, _) ->
            assertThat(shape.text()).doesNotContain(CANARY, "secure pin", "Contact", "Oh no");
        default -> {}
      }
    }
    assertThat(issued).isPositive();
    assertThat(refused).isPositive();
  }

  private boolean saysSuccessWithAnId(byte[] body) {
    JsonNode answer = parsed(body).orElseThrow();
    return answer.path("success").asString("").equals("true")
        && !answer.path("data").path("prescription").path("id").asString("").isBlank();
  }

  private Optional<JsonNode> parsed(byte[] body) {
    try {
      return Optional.of(json.readTree(body));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private byte[] body() {
    return switch (random.nextInt(8)) {
      case 0 -> bytes();
      case 1 -> ("<html><body>" + CANARY + "</body></html>").getBytes(UTF_8);
      case 2 -> json.writeValueAsBytes(node(0));
      case 3 -> cut(json.writeValueAsBytes(answer()));
      default -> json.writeValueAsBytes(answer());
    };
  }

  /** Something like an answer: each part may be right, wrong, or not there. */
  private JsonNode answer() {
    ObjectNode answer = json.createObjectNode();
    if (random.nextInt(6) > 0) {
      answer.set("success", random.nextBoolean() ? flag() : node(2));
    }
    if (random.nextInt(3) > 0) {
      answer.put("message", one(WORDS));
    }
    if (random.nextBoolean()) {
      ObjectNode prescription = answer.putObject("data").putObject("prescription");
      prescription.set("id", node(2));
    }
    if (random.nextInt(4) == 0) {
      answer.set(one(KEYS), node(0));
    }
    return answer;
  }

  private JsonNode flag() {
    return json.getNodeFactory().booleanNode(random.nextBoolean());
  }

  private JsonNode node(int depth) {
    return switch (random.nextInt(depth >= 3 ? 5 : 7)) {
      case 0 -> json.getNodeFactory().stringNode(one(WORDS));
      case 1 -> json.getNodeFactory().stringNode(CANARY + random.nextInt(10));
      case 2 -> json.getNodeFactory().numberNode(random.nextInt());
      case 3 -> flag();
      case 4 -> json.getNodeFactory().nullNode();
      case 5 -> {
        ObjectNode object = json.createObjectNode();
        for (int field = random.nextInt(4); field > 0; field--) {
          object.set(random.nextInt(5) == 0 ? CANARY + " key" : one(KEYS), node(depth + 1));
        }
        yield object;
      }
      default -> {
        ArrayNode array = json.createArrayNode();
        for (int entry = random.nextInt(4); entry > 0; entry--) {
          array.add(node(depth + 1));
        }
        yield array;
      }
    };
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
