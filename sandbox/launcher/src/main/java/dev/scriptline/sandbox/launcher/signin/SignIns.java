package dev.scriptline.sandbox.launcher.signin;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running identity provider for anybody's token. */
public record SignIns(URI issuer) {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A bearer token.
   *
   * @param who anna, sean, sam, olga, intake, or {@code patient:<id>}
   * @throws CannotStartException when nobody is called so, or no provider runs there
   */
  public String token(String who) {
    HttpRequest request =
        HttpRequest.newBuilder(issuer.resolve("/sandbox/tokens"))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("as", who))))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      return tokenIn(client.send(request, BodyHandlers.ofString()), who);
    } catch (IOException _) {
      throw new CannotStartException(
          "No sandbox runs here: nobody answers at %s; ./run starts one.".formatted(issuer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while waiting for a token.");
    }
  }

  private static String tokenIn(HttpResponse<String> answer, String who) {
    if (answer.statusCode() == 400) {
      throw new CannotStartException(
          "Nobody is called \"%s\": there are anna, sean, sam, olga, intake and patient:<id>."
              .formatted(who));
    }
    JsonNode body = JSON.readTree(answer.body());
    return body.required("access_token").asString();
  }
}
