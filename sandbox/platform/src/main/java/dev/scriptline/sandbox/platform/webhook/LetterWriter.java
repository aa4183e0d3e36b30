package dev.scriptline.sandbox.platform.webhook;

import dev.scriptline.sandbox.platform.fault.WebhookFault.Kind;
import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes callbacks as the contract has them (5), and as faults disfigure them. */
final class LetterWriter {

  private static final String UNHEARD_OF = "awaiting_stock";

  private final Signer signer;
  private final Signer forger;

  LetterWriter(String secret) {
    this.signer = new Signer(secret);
    this.forger = new Signer("not " + secret);
  }

  Letter write(URI to, Prescription about, Set<Kind> faults) {
    String status = faults.contains(Kind.UNKNOWN_STATUS) ? UNHEARD_OF : about.status().word();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("prescription_token", about.token());
    data.put("status", status);
    data.put("order_status", null);
    if (!faults.contains(Kind.NO_REF)) {
      data.put("client_ref_id", about.clientRefId());
    }
    if (!faults.contains(Kind.NO_TIME)) {
      data.put("occurred_at", about.updatedAt().truncatedTo(ChronoUnit.SECONDS));
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("object", "event");
    event.put("type", "prescription.status_changed");
    event.put("data", data);
    byte[] body = Json.MAPPER.writeValueAsBytes(event);
    return new Letter(
        to, about.token(), about.clientRefId(), status, body, signature(body, faults));
  }

  /** No two are the same, however many are sent in one second. */
  TestLetter writeTest(URI to, Instant now, Set<Kind> faults) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("object", "event");
    event.put("type", "webhook.test");
    event.put("data", Map.of("test_id", UUID.randomUUID(), "occurred_at", now));
    byte[] body = Json.MAPPER.writeValueAsBytes(event);
    return new TestLetter(to, body, signature(body, faults));
  }

  private String signature(byte[] body, Set<Kind> faults) {
    return (faults.contains(Kind.FORGE) ? forger : signer).sign(body);
  }
}
