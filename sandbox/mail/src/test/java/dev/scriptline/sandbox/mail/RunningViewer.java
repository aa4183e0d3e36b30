package dev.scriptline.sandbox.mail;

import static org.awaitility.Awaitility.await;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mail server with its viewer for every test, on free ports, and a browser to look with. */
final class RunningViewer implements BeforeEachCallback, AfterEachCallback {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final MailServer server = MailServer.onFreePorts();
  private @Nullable MailViewer viewer;

  @Override
  public void beforeEach(ExtensionContext context) {
    server.start();
    viewer = MailViewer.start(server, 0);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    viewer().close();
    server.stop();
  }

  Post post() {
    return new Post(server);
  }

  URI address() {
    return viewer().baseUri();
  }

  private MailViewer viewer() {
    return Objects.requireNonNull(viewer);
  }

  MailServer server() {
    return server;
  }

  void awaitMails(int number) {
    await().atMost(Duration.ofSeconds(10)).until(() -> server.stored().size() == number);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  JsonNode json(String path) {
    return JSON.readTree(bytes(path).body());
  }

  HttpResponse<byte[]> bytes(String path) {
    return send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).POST(BodyPublishers.noBody());
    return send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create(address() + path);
  }

  private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return BROWSER.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
