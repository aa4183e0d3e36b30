package dev.scriptline.sandbox.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** An integrator's endpoint that keeps what it got, and answers 200 unless told otherwise. */
public final class Receiver implements AutoCloseable {

  /** A callback as it came. */
  public record Got(Instant at, byte[] body, List<String> signatures) {

    public JsonNode json() {
      return Caller.JSON.readTree(body);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String status() {
      return json().at("/data/status").asString();
    }
  }

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int answer = 200;
  private volatile Duration delay = Duration.ZERO;

  public Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/platform");
  }

  public void answers(int status) {
    answer = status;
  }

  public void answersAfter(Duration time) {
    delay = time;
  }

  public List<Got> got() {
    return got;
  }

  /** Waits until so many have come. */
  public List<Got> await(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> got.size() >= count);
    return got;
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    got.add(
        new Got(
            Instant.now(),
            body,
            exchange.getRequestHeaders().getOrDefault("X-Platform-Signature", List.of())));
    Awaitility.await().pollDelay(delay).atMost(delay.plusSeconds(5)).until(() -> true);
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
