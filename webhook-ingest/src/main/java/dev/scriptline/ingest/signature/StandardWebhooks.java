package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scriptline.ingest.signature.SingleHeader.Unusable;
import dev.scriptline.ingest.signature.SingleHeader.Value;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * The scheme {@code standard-webhooks} (standardwebhooks.com, version 1): id, time and body are
 * signed together, and a sender in the middle of a rotation sends several signatures.
 *
 * @param tolerance how far the sender's clock and ours may be apart, either way
 */
record StandardWebhooks(Clock clock, Duration tolerance) implements SignatureScheme {

  /** The time that libraries of the standard allow. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  private static final String SYMMETRIC = "v1,";
  private static final int HMAC_BYTES = 32;

  /** More than a rotation needs, and little enough to be tried under every secret. */
  private static final int MOST_SIGNATURES = 8;

  /** Without a full stop: it parts id, time and body, and must not be moved to another place. */
  private static final Pattern ID_SHAPE = Pattern.compile("[\\x21-\\x2D\\x2F-\\x7E]{1,255}");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  @Override
  public Claim read(byte[] body, HttpHeaders headers) {
    SingleHeader id = SingleHeader.of(headers, ID);
    SingleHeader timestamp = SingleHeader.of(headers, TIMESTAMP);
    SingleHeader signature = SingleHeader.of(headers, SIGNATURE);
    if (id instanceof Value(String named)
        && timestamp instanceof Value(String time)
        && signature instanceof Value(String signatures)) {
      return claim(named, time, signatures, body);
    }
    return List.of(id, timestamp, signature).stream()
        .filter(Unusable.class::isInstance)
        .map(header -> ((Unusable) header).refusal())
        .max(SignatureRefusal::compareTo)
        .orElse(SignatureRefusal.MISSING);
  }

  @Override
  public String header() {
    return SIGNATURE;
  }

  private Claim claim(String id, String timestamp, String signatures, byte[] body) {
    if (!ID_SHAPE.matcher(id).matches() || !SECONDS.matcher(timestamp).matches()) {
      return SignatureRefusal.WRONG;
    }
    byte[] before = "%s.%s.".formatted(id, timestamp).getBytes(US_ASCII);
    byte[] content = ByteBuffer.allocate(before.length + body.length).put(before).put(body).array();
    return new Claim.Signed(content, symmetric(signatures), isTimely(timestamp));
  }

  private boolean isTimely(String timestamp) {
    Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signed, clock.instant()).abs().compareTo(tolerance) <= 0;
  }

  /** Signatures of other versions may stand beside those that we can check. */
  private static List<byte[]> symmetric(String signatures) {
    List<byte[]> found = new ArrayList<>();
    for (String signature : signatures.split(" ", MOST_SIGNATURES + 1)) {
      if (signature.startsWith(SYMMETRIC) && found.size() < MOST_SIGNATURES) {
        byte[] bytes = base64(signature.substring(SYMMETRIC.length()));
        if (bytes.length == HMAC_BYTES) {
          found.add(bytes);
        }
      }
    }
    return found;
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) { // no signature of ours is written like that
      return new byte[0];
    }
  }
}
