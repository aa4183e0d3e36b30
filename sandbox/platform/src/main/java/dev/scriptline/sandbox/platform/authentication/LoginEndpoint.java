package dev.scriptline.sandbox.platform.authentication;

import dev.scriptline.sandbox.platform.directory.Client;
import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.directory.Prescriber;
import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/login}: the prescriber's step, JSON under the client's access token. */
public final class LoginEndpoint {

  private static final String INVALID = "Invalid login details.";

  private final Directory directory;
  private final Gate gate;
  private final Refusals refusals;

  public LoginEndpoint(Directory directory, Gate gate, Refusals refusals) {
    this.directory = directory;
    this.gate = gate;
    this.refusals = refusals;
  }

  public Answer login(Request request) {
    Optional<Client> client = gate.client(request);
    if (client.isEmpty()) {
      return gate.unauthenticated();
    }
    Optional<Prescriber> prescriber =
        request.hasType("application/json") ? find(request) : Optional.empty();
    return prescriber
        .map(known -> answer(gate.grantSession(client.get(), known)))
        .orElseGet(this::refuse);
  }

  private Answer refuse() {
    refusals.note("login", null, INVALID);
    return Envelope.failure(INVALID);
  }

  private static Answer answer(Gate.Granted granted) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("token", granted.token());
    data.put("expires_in", granted.expiresIn());
    return Envelope.success(data);
  }

  private Optional<Prescriber> find(Request request) {
    try {
      JsonNode body = Json.MAPPER.readTree(request.body());
      return directory.login(body.path("email").asString(""), body.path("password").asString(""));
    } catch (JacksonException _) {
      return Optional.empty(); // unreadable details are invalid ones
    }
  }
}
