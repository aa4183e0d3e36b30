package dev.scriptline.sandbox.platform.authentication;

import dev.scriptline.sandbox.platform.directory.Client;
import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code POST /oauth/token}: the client's own step, form-encoded. */
public final class TokenEndpoint {

  private final Directory directory;
  private final Gate gate;
  private final Refusals refusals;

  public TokenEndpoint(Directory directory, Gate gate, Refusals refusals) {
    this.directory = directory;
    this.gate = gate;
    this.refusals = refusals;
  }

  public Answer grant(Request request) {
    Map<String, String> form = request.form();
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return Answer.json(400, Map.of("error", "unsupported_grant_type"));
    }
    Client client =
        new Client(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    if (!directory.clients().contains(client)) {
      refusals.note("token", null, "invalid_client");
      return Answer.json(401, Map.of("error", "invalid_client"));
    }
    Gate.Granted granted = gate.grantAccess(client);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", granted.token());
    body.put("token_type", "Bearer");
    body.put("expires_in", granted.expiresIn());
    return Answer.json(200, body);
  }
}
