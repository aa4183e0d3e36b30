package dev.scriptline.dispatch;

import dev.scriptline.sandbox.platform.PlatformSimulator;
import dev.scriptline.sandbox.platform.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated platform, ordered about through its HTTP interface; its ledger is the judge. */
public final class Simulator {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final PlatformSimulator running;

  private Simulator(PlatformSimulator running) {
    this.running = running;
  }

  /** One on a free port, until this JVM ends. */
  public static Simulator started() {
    try {
      Path ledger = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "ledger");
      return new Simulator(PlatformSimulator.start(SimulatorSettings.in(ledger)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI baseUrl() {
    return running.baseUrl();
  }

  /** Lets so many calls go wrong. */
  public void order(String on, String mode, int times) {
    send(
        "POST",
        "/sim/faults",
        "{\"on\":\"%s\",\"mode\":\"%s\",\"times\":%d}".formatted(on, mode, times));
  }

  public void set(String setting, String value) {
    send("POST", "/sim/settings", "{\"%s\":%s}".formatted(setting, value));
  }

  /** Lets every call take this long from now on. */
  public void slow(String on, long delayMs) {
    send(
        "POST",
        "/sim/faults",
        "{\"on\":\"%s\",\"mode\":\"slow\",\"rate\":1,\"delayMs\":%d}".formatted(on, delayMs));
  }

  /** How many tokens and logins it has granted since the last reset. */
  public JsonNode authentications() {
    return send("GET", "/sim/authentications", "");
  }

  /** Everything of this type since the last reset. */
  public List<JsonNode> entries(String type) {
    return send("GET", "/sim/ledger?type=" + type, "").path("entries").valueStream().toList();
  }

  /** Takes all faults back. */
  public void mend() {
    send("DELETE", "/sim/faults", "");
    set("expiresInSeconds", "null");
    set("lookup", "true");
  }

  /** Forgets all tokens, and everything else. */
  public void reset() {
    send("POST", "/sim/reset", "");
  }

  /** What the pharmacy, or time, does to a prescription. */
  public void act(String token, String act) {
    send("POST", "/sim/prescriptions/%s/%s".formatted(token, act), "");
  }

  /** The tokens of a transmission that were voided. */
  public List<String> voids(UUID transmission) {
    return entries(transmission, "void").stream()
        .map(entry -> entry.path("token").asString())
        .toList();
  }

  /** The tokens that were issued for a transmission. */
  public List<String> issues(UUID transmission) {
    return entries(transmission, "issue").stream()
        .map(entry -> entry.path("token").asString())
        .toList();
  }

  public List<JsonNode> entries(UUID transmission, String type) {
    String query = "/sim/ledger?client_ref_id=%s&type=%s".formatted(transmission, type);
    return send("GET", query, "").path("entries").valueStream().toList();
  }

  private JsonNode send(String method, String path, String body) {
    try {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(running.baseUrl().resolve(path))
                  .method(method, BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(path + " says " + response.body());
      }
      return JsonMapper.shared().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
