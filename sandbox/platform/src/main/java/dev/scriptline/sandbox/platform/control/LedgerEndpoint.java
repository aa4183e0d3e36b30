package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /sim/ledger?client_ref_id=&type=}: what the platform did since the last reset, without
 * the content of prescriptions.
 */
public final class LedgerEndpoint {

  private final Ledger ledger;

  public LedgerEndpoint(Ledger ledger) {
    this.ledger = ledger;
  }

  public Answer list(Request request) {
    List<Entry> entries =
        request.parameter("client_ref_id").map(ledger::entries).orElseGet(ledger::entries);
    String type = request.parameter("type").orElse("");
    List<ObjectNode> lines =
        entries.stream()
            .map(LedgerEndpoint::view)
            .filter(line -> type.isEmpty() || type.equals(line.path("type").asString("")))
            .toList();
    return Answer.json(200, Map.of("entries", lines));
  }

  private static ObjectNode view(Entry entry) {
    ObjectNode line = Json.MAPPER.valueToTree(entry);
    line.remove("content");
    return line;
  }
}
