package dev.scriptline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service as support staff and patients meet it. */
public abstract class RunningDesk extends RunningHistory {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort private int deskPort;

  /** A token of staff in one role. */
  protected static String staff(String scope) {
    return infrastructure.token(scope, Map.of());
  }

  protected static String patient(UUID patientId) {
    return infrastructure.token("patient", Map.of("patient_id", patientId.toString()));
  }

  /** What support reads; the answer must be a good one. */
  protected JsonNode read(String path) {
    HttpResponse<byte[]> answer = ask(path, staff("support"), "application/json");
    assertThat(answer.statusCode()).as("%s: %s", path, text(answer)).isEqualTo(200);
    return json(answer);
  }

  /** What support reads as soon as it is as expected. */
  protected JsonNode readOnce(String path, Predicate<JsonNode> expected) {
    return await().atMost(PATIENCE).until(() -> json(ask(path, staff("support"), "*/*")), expected);
  }

  protected String readTable(String path) {
    HttpResponse<byte[]> answer = ask(path, staff("support"), "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    return text(answer);
  }

  protected HttpResponse<byte[]> ask(String path, String token, String accept) {
    return send(request(path, token).header("Accept", accept).GET().build());
  }

  protected HttpResponse<byte[]> submit(String path, String token, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  protected static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("code").asString("")).isEqualTo(code);
  }

  protected static JsonNode json(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  protected static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(deskPort, path)));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
