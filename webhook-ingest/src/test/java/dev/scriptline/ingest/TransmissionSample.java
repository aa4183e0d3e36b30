package dev.scriptline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.StatusSource;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A transmission of a prescription, with what dispatch and the platform say about it. */
public record TransmissionSample(
    UUID id, UUID prescription, PrescriptionNumber number, String token) {

  public static final UUID HARBOUR_PHARMACY =
      UUID.fromString("c0ffee00-0000-4000-8000-000000000042");

  public static TransmissionSample transmission() {
    byte[] token = new byte[6];
    ThreadLocalRandom.current().nextBytes(token);
    return new TransmissionSample(
        UUID.randomUUID(),
        UUID.randomUUID(),
        PrescriptionNumber.draw(ThreadLocalRandom.current()),
        "RX" + HexFormat.of().withUpperCase().formatHex(token));
  }

  /** Dispatch is about to send it. */
  public PrescriptionReferenced announced() {
    return reference(null);
  }

  /** Dispatch has sent it. */
  public PrescriptionReferenced issued() {
    return reference(token);
  }

  public byte[] callback(String status) {
    return callback(status, token, id.toString(), "2026-11-22T09:30:00Z");
  }

  public byte[] callbackWithoutReference(String status) {
    return callback(status, token, null, "2026-11-22T09:30:00Z");
  }

  public static byte[] callback(
      String status,
      @Nullable String token,
      @Nullable String clientRefId,
      @Nullable String occurredAt) {
    return """
    {"object":"event","type":"prescription.status_changed","data":{"prescription_token":%s,\
    "status":"%s","order_status":null,"client_ref_id":%s,"occurred_at":%s}}\
    """
        .formatted(quoted(token), status, quoted(clientRefId), quoted(occurredAt))
        .getBytes(UTF_8);
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "null" : "\"" + value + "\"";
  }

  private PrescriptionReferenced reference(@Nullable String token) {
    return new PrescriptionReferenced(
        UUID.randomUUID(),
        prescription,
        number,
        id,
        1,
        1,
        token,
        "NI",
        Channel.PLATFORM,
        HARBOUR_PHARMACY,
        StatusSource.DISPATCH,
        Instant.parse("2026-11-22T09:29:59Z"));
  }
}
