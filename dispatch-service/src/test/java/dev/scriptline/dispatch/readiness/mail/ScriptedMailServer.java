package dev.scriptline.dispatch.readiness.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each command as the test says and keeps what was said to it. */
final class ScriptedMailServer implements AutoCloseable {

  static final String CONNECTED = "";

  private static final Map<String, String> USUAL =
      Map.of(
          CONNECTED,
          "220 mail.example.org",
          "EHLO",
          "250-mail.example.org\r\n250 AUTH PLAIN",
          "AUTH",
          "235 come in",
          "NOOP",
          "250 nothing done",
          "QUIT",
          "221 goodbye");

  private final ServerSocket server;
  private final Map<String, String> differing;
  private final List<String> said = new CopyOnWriteArrayList<>();

  /**
   * @param differing replies by the first word of a command
   */
  ScriptedMailServer(Map<String, String> differing) {
    this.differing = differing;
    try {
      this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The commands so far. */
  List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    try (Socket connection = server.accept()) {
      BufferedReader commands =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
      String command = CONNECTED;
      while (command != null) {
        String word = command.split(" ", 2)[0];
        String reply = differing.getOrDefault(word, USUAL.getOrDefault(word, "500 what?"));
        connection.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        command = commands.readLine();
        if (command != null) {
          said.add(command);
        }
      }
    } catch (IOException _) {
      // The client went away, or the test is over.
    }
  }
}
