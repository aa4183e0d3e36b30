package dev.scriptline.acceptance.world;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** How many prescriptions it holds per transmission; one that it never issued is not in it. */
  public Map<UUID, Long> issuesByTransmission() {
    return ledger("issue").collect(groupingBy(Platform::transmission, counting()));
  }

  /** Whose issue has met a fault of this kind. */
  public Set<UUID> metOnIssue(String mode) {
    return ledger("fault")
        .filter(fault -> fault.path("on").asString("").equals("issue"))
        .filter(fault -> fault.path("mode").asString("").equals(mode))
        .map(Platform::transmission)
        .collect(toSet());
  }

  private Stream<JsonNode> ledger(String type) {
    return http.get(root.resolve("/sim/ledger?type=" + type), "")
        .expect(200)
        .get("entries")
        .valueStream();
  }

  private static UUID transmission(JsonNode entry) {
    return UUID.fromString(entry.get("client_ref_id").asString());
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
    order(Map.of("on", "issue", "mode", mode, "times", 1));
  }

  /** Orders a fault on this share of all issues. */
  public void issues(String mode, double rate) {
    order(Map.of("on", "issue", "mode", mode, "rate", rate));
  }

  /** Changes what the platform is like; see {@code POST /sim/settings}. */
  public void is(Map<String, ?> settings) {
    http.post(root.resolve("/sim/settings"), "", Map.of(), settings).expect(200);
  }

  /** Orders a fault on every callback until all are taken back. */
  public void allCallbacks(String mode) {
    order(Map.of("on", "webhook", "mode", mode, "rate", 1));
  }

  /** The next callback is never sent, and not tried again. */
  public void forgetsTheNextCallback() {
    order(Map.of("on", "webhook", "mode", "drop", "times", 1));
  }

  private void order(Map<String, Object> fault) {
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
