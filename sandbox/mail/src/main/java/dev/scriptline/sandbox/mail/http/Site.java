package dev.scriptline.sandbox.mail.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on 127.0.0.1 and hands every request to one handler. */
public final class Site implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Site.class.getName());
  private static final int BACKLOG = 128;

  private final HttpServer server;
  private final ExecutorService threads;

  private Site(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts to listen.
   *
   * @param port which, 0 for a free one
   * @throws IllegalStateException with one sentence when the port is taken
   */
  public static Site start(int port, Handler handler) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      server.createContext("/", exchange -> serve(exchange, handler));
      server.start();
      return new Site(server, threads);
    } catch (IOException e) {
      throw new IllegalStateException("Port %d for the mail viewer is taken.".formatted(port), e);
    }
  }

  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange, handler);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean withBody = answer.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), withBody ? answer.body().length : -1);
      if (withBody) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private static Answer answer(HttpExchange exchange, Handler handler) {
    try {
      return handler.handle(Request.of(exchange));
    } catch (IllegalArgumentException _) {
      return Answer.text(400, "text/plain; charset=utf-8", "Bad request.\n");
    } catch (RuntimeException e) {
      // The message may quote a mail, which belongs to a patient: the class has to do.
      LOG.log(Level.WARNING, "The mail viewer failed with {0}", e.getClass().getName());
      return Answer.text(500, "text/plain; charset=utf-8", "The mail viewer failed.\n");
    }
  }
}
