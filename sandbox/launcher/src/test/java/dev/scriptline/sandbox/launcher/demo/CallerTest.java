package dev.scriptline.sandbox.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class CallerTest {

  private final StringWriter told = new StringWriter();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private Caller caller;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Narrator narrator = new Narrator(new PrintWriter(told), Ansi.OFF);
    caller = new Caller(client, root, () -> "token", narrator);
  }

  @AfterEach
  void close() {
    server.stop(0);
    client.close();
  }

  @Test // a service that is killed and started again during the demo
  void repeatsTheSameRequestWhileTheServiceIsAway() {
    answers.addAll(List.of(503, 0, 202));

    assertThat(caller.post("/send", Map.of("Idempotency-Key", "k1"), Map.of()).statusCode())
        .isEqualTo(202);
    assertThat(keys).containsExactly("k1", "k1", "k1");
    assertThat(told.toString()).contains("503 unknown-region; trying again").hasLineCount(1);
  }

  @Test
  void doesNotRepeatARefusal() {
    answers.addAll(List.of(422, 202));

    assertThatThrownBy(() -> caller.get("/api/pharmacies?q=anna"))
        .isInstanceOf(StepFailedException.class)
        .hasMessage("GET /api/pharmacies was answered with 422 unknown-region.");
  }

  // 0 cuts the connection.
  private void answer(HttpExchange exchange) throws IOException {
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    int status = answers.removeFirst();
    if (status == 0) {
      exchange.close();
      return;
    }
    byte[] body = "{\"code\":\"unknown-region\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
