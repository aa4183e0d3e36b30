package dev.scriptline.dispatch.platform.answer;

import dev.scriptline.dispatch.outcome.AnswerShape;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.Envelope.Known;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.Unknown;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells success from failure: errors come as HTTP 200, and the flag decides, not the status. */
@Component
public class EnvelopeReader {

  private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\[\\]-]{0,63}");
  private static final int MOST_FIELDS = 20;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What the answer is. */
  public Envelope read(Answered answer) {
    Optional<JsonNode> body = parse(answer.body());
    Optional<Passing> passing = Passing.of(answer.status());
    if (passing.isPresent() && !body.map(EnvelopeReader::claimsSuccess).orElse(false)) {
      return passing.get().turnedAway(answer.retryAfter());
    }
    AnswerShape shape =
        body.map(node -> Shapes.of(answer.status(), node))
            .orElseGet(() -> Shapes.unparsed(answer.status(), answer.body()));
    if (answer.status() >= 500) {
      return new Unreadable(ReasonCode.SERVER_ERROR, shape);
    }
    return body.filter(JsonNode::isObject)
        .map(node -> object(answer, node, shape))
        .orElseGet(() -> new Unreadable(ReasonCode.UNREADABLE_ANSWER, shape));
  }

  /** How the answer is built, whatever it is. */
  public AnswerShape shape(Answered answer) {
    return parse(answer.body())
        .map(node -> Shapes.of(answer.status(), node))
        .orElseGet(() -> Shapes.unparsed(answer.status(), answer.body()));
  }

  /** The prescription's token, where the contract puts it and nowhere else. */
  public static Optional<PlatformToken> token(JsonNode body) {
    return id(body.path("data").path("prescription"));
  }

  /** The id of a prescription: a string, though a number has been seen. */
  public static Optional<PlatformToken> id(JsonNode prescription) {
    JsonNode id = prescription.path("id");
    if (!id.isString() && !id.isIntegralNumber()) {
      return Optional.empty();
    }
    return Optional.of(id.asString().strip())
        .filter(PlatformToken::isToken)
        .map(PlatformToken::new);
  }

  private Optional<JsonNode> parse(byte[] body) {
    try {
      return Optional.of(json.readTree(body)).filter(node -> !node.isMissingNode());
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Envelope object(Answered answer, JsonNode body, AnswerShape shape) {
    String flag = flag(body.path("success"));
    boolean odd =
        answer.status() >= 300 && answer.status() < 400 || Passing.of(answer.status()).isPresent();
    if (flag.equals("true") && answer.status() < 300) {
      return new Success(body, shape);
    }
    // Says no and names a prescription: believe neither.
    boolean contradictory = token(body).isPresent();
    if (!flag.equals("false") || odd || contradictory || !body.path("message").isString()) {
      return new Unreadable(ReasonCode.UNREADABLE_ANSWER, shape);
    }
    return failure(answer, body, shape);
  }

  private static Envelope failure(Answered answer, JsonNode body, AnswerShape shape) {
    String said = body.path("message").asString();
    Words words = Words.of(said);
    return Passing.of(words)
        .<Envelope>map(passing -> passing.turnedAway(answer.retryAfter()))
        .or(() -> Refusal.of(words).map(refusal -> new Known(refusal, fields(body), shape)))
        .orElseGet(() -> new Unknown(said, shape));
  }

  /** A gateway in between may turn away an answer of a platform that has acted. */
  private static boolean claimsSuccess(JsonNode body) {
    return flag(body.path("success")).equals("true") || token(body).isPresent();
  }

  /** A boolean, or the word: both have been seen. */
  private static String flag(JsonNode success) {
    return success.isBoolean() || success.isString() ? success.asString() : "";
  }

  private static List<String> fields(JsonNode body) {
    return body.path("errors")
        .propertyStream()
        .map(field -> FIELD.matcher(field.getKey()).matches() ? field.getKey() : "?")
        .limit(MOST_FIELDS)
        .toList();
  }
}
