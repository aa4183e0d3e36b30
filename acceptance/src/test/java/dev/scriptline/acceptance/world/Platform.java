package dev.scriptline.acceptance.world;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The other company: its ledger judges, its faults are ordered, its pharmacies act. */
public final class Platform {

  private final Http http;
  private final URI root;

  Platform(Http http, URI root) {
    this.http = http;
    this.root = root;
  }

  /**
   * The tokens that were issued for a transmission: more than one is the thing that must never be.
   */
  public List<String> issuesFor(UUID transmission) {
    JsonNode ledger =
        http.get(root.resolve("/sim/ledger?type=issue&client_ref_id=" + transmission), "")
            .expect(200);
    return ledger.get("entries").valueStream().map(issue -> issue.get("token").asString()).toList();
  }

  /** How many prescriptions it has ever issued. */
  public int issues() {
    return http.get(root.resolve("/sim/ledger?type=issue"), "").expect(200).get("entries").size();
  }

  /** Whether a call for this transmission has met an ordered fault. */
  public boolean hasInterferedWith(UUID transmission) {
    JsonNode ledger =
        http.get(root.resolve("/sim/ledger?type=fault&client_ref_id=" + transmission), "")
            .expect(200);
    return !ledger.get("entries").isEmpty();
  }

  /** Orders one fault on the next issue. */
  public void nextIssue(String mode) {
    http.post(
            root.resolve("/sim/faults"),
            "",
            Map.of(),
            Map.of("on", "issue", "mode", mode, "times", 1))
        .expect(200, 201);
  }

  /** Orders a fault on every callback until all are taken back. */
  public void allCallbacks(String mode) {
    callbacks(Map.of("on", "webhook", "mode", mode, "rate", 1));
  }

  /** The next callback is never sent, and not tried again. */
  public void forgetsTheNextCallback() {
    callbacks(Map.of("on", "webhook", "mode", "drop", "times", 1));
  }

  private void callbacks(Map<String, Object> fault) {
    http.post(root.resolve("/sim/faults"), "", Map.of(), fault).expect(200, 201);
  }

  /** Takes all ordered faults back. */
  public void behaves() {
    http.delete(root.resolve("/sim/faults")).expect(200, 204);
  }

  /** The pharmacy acts: {@code print}, {@code dispense}. */
  public void pharmacy(String act, String token) {
    http.post(
            root.resolve("/sim/prescriptions/%s/%s".formatted(token, act)), "", Map.of(), Map.of())
        .expect(200);
  }
}
