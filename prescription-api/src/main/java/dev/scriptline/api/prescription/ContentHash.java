package dev.scriptline.api.prescription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash that an approval carries: SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of
 * the content, in UTF-8. That is, without white space, members sorted by name, absent ones left
 * out, UUIDs in lower case:
 *
 * <pre>{"clinicId":"…","items":[{"apid":"…","description":"…","directions":"…","quantity":"…",
 * "vpid":"…"}],"notes":"…","patientId":"…","prescriberId":"…"}</pre>
 *
 * <p>All values are strings and hold no control characters but line feed and tab (intake refuses
 * others), so that {@code to_json} of PostgreSQL writes the same bytes.
 */
final class ContentHash {

  private static final JsonMapper JSON = new JsonMapper();

  private ContentHash() {}

  static String of(PrescriptionContent content) {
    return HexFormat.of().formatHex(sha256().digest(canonical(content).getBytes(UTF_8)));
  }

  static String canonical(PrescriptionContent content) {
    SortedMap<String, Object> members = new TreeMap<>();
    put(members, "clinicId", content.clinicId());
    members.put("items", content.items().stream().map(ContentHash::members).toList());
    put(members, "notes", content.notes());
    put(members, "patientId", content.patientId());
    put(members, "prescriberId", content.prescriberId());
    return JSON.writeValueAsString(members);
  }

  private static Map<String, Object> members(PrescriptionItem item) {
    SortedMap<String, Object> members = new TreeMap<>();
    put(members, "apid", item.apid());
    put(members, "description", item.description());
    put(members, "directions", item.directions());
    put(members, "quantity", item.quantity());
    put(members, "vpid", item.vpid());
    return members;
  }

  private static void put(Map<String, Object> members, String name, @Nullable String value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  private static void put(Map<String, Object> members, String name, UUID value) {
    members.put(name, value.toString());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
