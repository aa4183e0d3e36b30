package dev.scriptline.sandbox.launcher.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All three services and the platform in one, each under a path of its own. */
final class Ward implements AutoCloseable {

  static final String API = "api";
  static final String DISPATCH = "dispatch";
  static final String INGEST = "ingest";
  static final String PLATFORM = "platform";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Ward() {
    List.of(API, DISPATCH, INGEST, PLATFORM).forEach(who -> servers.put(who, server(who)));
    says(API, "[]");
    says(DISPATCH, "[]");
    says(INGEST, "[]");
    says(PLATFORM, "{\"answer\":200}");
  }

  void says(String who, String json) {
    answers.put(who, json);
  }

  /** Nobody answers there any more. */
  void dies(String who) {
    server(servers, who).stop(0);
  }

  /** Who was asked for what, in order. */
  List<String> asked() {
    return asked;
  }

  DoctorAddresses addresses() {
    return new DoctorAddresses(uri(API), uri(DISPATCH), uri(INGEST), uri(PLATFORM));
  }

  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
  }

  private URI uri(String who) {
    return URI.create("http://127.0.0.1:" + server(servers, who).getAddress().getPort());
  }

  private static HttpServer server(Map<String, HttpServer> servers, String who) {
    HttpServer server = servers.get(who);
    if (server == null) {
      throw new IllegalArgumentException(who);
    }
    return server;
  }

  private HttpServer server(String who) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      server.createContext("/", exchange -> answer(who, exchange));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(String who, HttpExchange exchange) throws IOException {
    asked.add("%s %s %s".formatted(who, exchange.getRequestMethod(), exchange.getRequestURI()));
    byte[] body = answers.getOrDefault(who, "").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
