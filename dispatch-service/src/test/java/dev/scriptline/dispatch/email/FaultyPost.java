package dev.scriptline.dispatch.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A wire to a mail server on which a test can do harm at each step. It speaks plain SMTP by hand,
 * so that no library can hide a mistake of ours; what was delivered stands in the server behind it.
 */
public final class FaultyPost implements AutoCloseable {

  private final ServerSocket entrance;
  private final MailServer behind;
  private final Map<Step, Queue<Fault>> faults = new EnumMap<>(Step.class);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Where harm can be done. */
  public enum Step {
    GREETING,
    EHLO,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    CONTENT,
    DOT
  }

  private record Sides(
      BufferedReader client, OutputStream toClient, BufferedReader server, OutputStream toServer) {}

  public FaultyPost(MailServer behind) {
    this.behind = behind;
    for (Step step : Step.values()) {
      faults.put(step, new ConcurrentLinkedQueue<>());
    }
    try {
      this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Harms the next exchanges that come to this step, one each. */
  public void harm(Step step, Fault... harm) {
    queue(step).addAll(List.of(harm));
  }

  public void mend() {
    faults.values().forEach(Queue::clear);
  }

  /** Everything that clients said so far, line by line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** How often clients began a line like this. */
  public long count(String start) {
    return lines.stream().filter(line -> line.startsWith(start)).count();
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Queue<Fault> queue(Step step) {
    return faults.getOrDefault(step, new ConcurrentLinkedQueue<>());
  }

  private void accept() {
    while (closing.getCount() > 0) {
      try {
        Socket client = entrance.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind.smtpPort())) {
      Sides sides =
          new Sides(
              reader(client), client.getOutputStream(), reader(server), server.getOutputStream());
      String greeting = reply(sides);
      if (go(sides, Step.GREETING, () -> greeting)) {
        converse(sides);
      }
    } catch (IOException _) {
      // One side went away, as some tests want it to.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void converse(Sides sides) throws IOException, InterruptedException {
    boolean open = true;
    while (open) {
      String line = sides.client().readLine();
      if (line == null) {
        return;
      }
      lines.add(line);
      Step step = step(line);
      boolean harmed = queue(step).peek() instanceof Fault.Says;
      open = go(sides, step, () -> ask(sides, line + "\r\n"));
      if (open && step == Step.DATA && !harmed) {
        open = content(sides);
      }
    }
  }

  /** Reads the mail up to its dot, and only then passes all of it on. */
  private boolean content(Sides sides) throws IOException, InterruptedException {
    StringBuilder content = new StringBuilder();
    if (queue(Step.CONTENT).poll() instanceof Fault.Cuts) {
      sides.client().readLine();
      return false;
    }
    String line = sides.client().readLine();
    while (line != null && !line.equals(".")) {
      content.append(line).append("\r\n");
      line = sides.client().readLine();
    }
    if (line == null) {
      return false;
    }
    lines.add(line);
    return go(sides, Step.DOT, () -> ask(sides, content + ".\r\n"));
  }

  @FunctionalInterface
  private interface Passage {

    String pass() throws IOException;
  }

  private boolean go(Sides sides, Step step, Passage passage)
      throws IOException, InterruptedException {
    return switch (queue(step).poll()) {
      case null -> say(sides, passage.pass());
      case Fault.Says(var reply) -> say(sides, reply + "\r\n");
      case Fault.Stalls(var beginning) -> {
        say(sides, beginning);
        closing.await();
        yield false;
      }
      case Fault.Cuts(var beginning) -> !say(sides, beginning);
      case Fault.DoesThenCuts(var beginning) -> {
        passage.pass();
        yield !say(sides, beginning);
      }
      case Fault.DoesThenStalls _ -> {
        passage.pass();
        closing.await();
        yield false;
      }
      case Fault.After(var event) -> {
        event.run();
        yield say(sides, passage.pass());
      }
    };
  }

  private static boolean say(Sides sides, String words) throws IOException {
    sides.toClient().write(words.getBytes(ISO_8859_1));
    sides.toClient().flush();
    return true;
  }

  private static String ask(Sides sides, String words) throws IOException {
    sides.toServer().write(words.getBytes(ISO_8859_1));
    sides.toServer().flush();
    return reply(sides);
  }

  private static String reply(Sides sides) throws IOException {
    StringBuilder reply = new StringBuilder();
    String line = sides.server().readLine();
    while (line != null) {
      reply.append(line).append("\r\n");
      if (line.length() < 4 || line.charAt(3) != '-') {
        return reply.toString();
      }
      line = sides.server().readLine();
    }
    throw new IOException("the server behind is gone");
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  private static Step step(String line) {
    String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    return switch (word) {
      case "MAIL" -> Step.MAIL;
      case "RCPT" -> Step.RCPT;
      case "DATA" -> Step.DATA;
      case "AUTH" -> Step.AUTH;
      default -> Step.EHLO;
    };
  }
}
