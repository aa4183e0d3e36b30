package dev.scriptline.sandbox.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An integrator as the contract knows it; carries both tokens once it has them. */
final class Caller {

  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final List<String> headers = new ArrayList<>();
  private Duration patience = Duration.ofSeconds(10);

  Caller(URI base) {
    this.base = base;
  }

  Caller(PlatformSimulator simulator) {
    this(simulator.baseUrl());
  }

  static Caller murphy(URI base) {
    return new Caller(base).signIn("dr.murphy@clinic.example.org", "correct-horse");
  }

  static Caller murphy(PlatformSimulator simulator) {
    return murphy(simulator.baseUrl());
  }

  static Caller byrne(PlatformSimulator simulator) {
    return new Caller(simulator).signIn("dr.byrne@clinic.example.org", "battery-staple");
  }

  Caller signIn(String email, String password) {
    with("Authorization", "Bearer " + accessToken());
    JsonNode answer = json(login(email, password));
    return with("X-Session-Token", answer.at("/data/token").asString());
  }

  String accessToken() {
    return json(token("scriptline", "sandbox-client-secret")).path("access_token").asString();
  }

  HttpResponse<String> token(String client, String secret) {
    return form(
        "/oauth/token",
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
  }

  HttpResponse<String> login(String email, String password) {
    return post("/api/v1/login", Map.of("email", email, "password", password));
  }

  Caller with(String name, String value) {
    headers.addAll(List.of(name, value));
    return this;
  }

  /** How long it waits for answers from now on. */
  void waitsFor(Duration time) {
    patience = time;
  }

  HttpResponse<String> issue(Object body) {
    return post("/api/v1/prescriptions", body);
  }

  /** Issues and returns the token. */
  String issued(Object body) {
    return json(issue(body)).at("/data/prescription/id").asString();
  }

  HttpResponse<String> post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  HttpResponse<String> form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE().build());
  }

  JsonNode ledger(String clientRefId, String type) {
    return json(get("/sim/ledger?type=" + type + "&client_ref_id=" + clientRefId)).path("entries");
  }

  void order(String on, String mode) {
    post("/sim/faults", Map.of("on", on, "mode", mode, "times", 1));
  }

  void set(String setting, Object value) {
    post("/sim/settings", Map.of(setting, value));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static String message(HttpResponse<String> answer) {
    return json(answer).path("message").asString();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return request;
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
