package dev.scriptline.ingest.callback;

import dev.scriptline.ingest.callback.Reading.StatusTold;
import dev.scriptline.ingest.callback.Reading.TestEvent;
import dev.scriptline.ingest.callback.Reading.Unusable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads a callback's body (platform contract, section 5). Every body has a reading: unknown fields
 * are passed over, and what cannot be used says why. What it returns can be stored as it is.
 */
@Component
public class CallbackReader {

  private static final String STATUS_CHANGED = "prescription.status_changed";

  /** Sent by hand from the platform's dashboard. */
  private static final String TEST = "webhook.test";

  /** The status goes on to {@code status.v1}, which is kept for ever: a word, never a text. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.-]{0,39}");

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  /** Two members of one name: what another reader would see in them is anybody's guess. */
  private final JsonMapper json =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What the body says. */
  public Reading read(byte[] body) {
    if (body.length == 0) {
      return new Unusable(ParkingReason.EMPTY_BODY);
    }
    JsonNode tree = parse(body);
    if (!tree.isObject()) {
      return new Unusable(ParkingReason.NOT_JSON);
    }
    return switch (text(tree, "type").orElse("")) {
      case STATUS_CHANGED -> statusTold(tree.path("data"));
      case TEST -> new TestEvent();
      default -> new Unusable(ParkingReason.UNKNOWN_TYPE);
    };
  }

  private static Reading statusTold(JsonNode data) {
    Optional<String> status = text(data, "status").filter(word -> WORD.matcher(word).matches());
    Optional<String> token = text(data, "prescription_token");
    Optional<UUID> clientRefId = text(data, "client_ref_id").flatMap(CallbackReader::uuid);
    if (status.isEmpty()) {
      return new Unusable(ParkingReason.NO_STATUS);
    }
    if (token.isEmpty() && clientRefId.isEmpty()) {
      return new Unusable(ParkingReason.NO_REFERENCE);
    }
    return new StatusTold(
        token.orElse(null),
        clientRefId.orElse(null),
        status.get(),
        text(data, "occurred_at").flatMap(CallbackReader::instant).orElse(null));
  }

  /** The body as a tree; missing where it is not JSON. */
  public JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  /** A number has been seen where the contract has a string. */
  private static Optional<String> text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static Optional<UUID> uuid(String text) {
    return UUID_SHAPE.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** A time that is none counts as not told: the status is worth more than its time. */
  private static Optional<Instant> instant(String text) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(text);
      boolean plausible = at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR;
      return plausible ? Optional.of(at.toInstant()) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
