package dev.scriptline.sandbox.launcher.drift;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the platform holds, by its own ledger: each transmission's prescriptions and how they stand.
 */
final class PlatformLedger {

  /** By transmission, then by token. */
  private final Map<UUID, Map<String, String>> held = new HashMap<>();

  static PlatformLedger of(JsonNode ledger) {
    PlatformLedger read = new PlatformLedger();
    ledger.required("entries").forEach(read::take);
    return read;
  }

  private void take(JsonNode entry) {
    switch (entry.required("type").asString()) {
      case "issue", "status" -> stands(entry, entry.required("status").asString());
      case "void" -> stands(entry, "voided");
      default -> {} // asked, refused, mailed, called back: nothing that a prescription became
    }
  }

  private void stands(JsonNode entry, String status) {
    UUID transmission;
    try {
      transmission = UUID.fromString(entry.path("client_ref_id").asString(""));
    } catch (IllegalArgumentException _) { // somebody else's reference
      return;
    }
    held.computeIfAbsent(transmission, _ -> new LinkedHashMap<>())
        .put(entry.required("token").asString(), status);
  }

  /** How the prescriptions stand that were issued for a transmission; usually one, often none. */
  List<String> of(UUID transmission) {
    return List.copyOf(held.getOrDefault(transmission, Map.of()).values());
  }

  /** Every transmission that it ever issued. */
  List<UUID> transmissions() {
    return List.copyOf(held.keySet());
  }
}
