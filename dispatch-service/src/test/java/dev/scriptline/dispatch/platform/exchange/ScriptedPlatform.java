package dev.scriptline.dispatch.platform.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A bare socket that records the bytes of each request and answers what the test says. It knows
 * nothing of HTTP libraries, so that none can hide a mistake of ours.
 */
public final class ScriptedPlatform implements AutoCloseable {

  private final ServerSocket server;
  private final Function<String, Reaction> script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** How the platform reacts to a request. */
  public sealed interface Reaction {

    /** A whole answer. */
    record Says(String raw) implements Reaction {}

    /** The beginning of an answer, then nothing more while the connection stays. */
    record Stalls(String raw) implements Reaction {}

    /** The beginning of an answer, then the connection is gone. */
    record Cuts(String raw) implements Reaction {}
  }

  public ScriptedPlatform(Function<String, Reaction> script) {
    this.script = script;
    try {
      this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** A JSON answer with this status. */
  public static Reaction json(int status, String body) {
    return new Reaction.Says(
        "HTTP/1.1 %d Status\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.getBytes(UTF_8).length, body));
  }

  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Every request so far, head and body as they came. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** How many requests began like this. */
  public long count(String start) {
    return requests.stream().filter(request -> request.startsWith(start)).count();
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (closing.getCount() > 0) {
      try {
        Socket connection = server.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      String request = read(in);
      while (!request.isEmpty() && react(request, connection.getOutputStream())) {
        request = read(in);
      }
    } catch (IOException _) {
      // The client went away, as some tests want it to.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean react(String request, OutputStream out) throws IOException, InterruptedException {
    requests.add(request);
    return switch (script.apply(request)) {
      case Reaction.Says(String raw) -> {
        write(out, raw);
        yield true;
      }
      case Reaction.Stalls(String raw) -> {
        write(out, raw);
        closing.await();
        yield false;
      }
      case Reaction.Cuts(String raw) -> {
        write(out, raw);
        yield false;
      }
    };
  }

  private static void write(OutputStream out, String raw) throws IOException {
    out.write(raw.getBytes(UTF_8));
    out.flush();
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      head.write(next);
      if (head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1) + new String(in.readNBytes(length(head)), UTF_8);
      }
      next = in.read();
    }
    return "";
  }

  private static int length(ByteArrayOutputStream head) {
    return head.toString(ISO_8859_1)
        .lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }
}
