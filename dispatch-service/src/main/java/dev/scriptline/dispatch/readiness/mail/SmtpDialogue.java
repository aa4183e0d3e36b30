package dev.scriptline.dispatch.readiness.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Commands and replies on one connection to a mail server; each reply is waited for in bounds. */
final class SmtpDialogue implements AutoCloseable {

  private static final int MOST_LINES = 100;

  private final String host;
  private Socket socket;
  private BufferedReader replies;

  /** The lines of a reply without its code. */
  record Reply(int code, List<String> lines) {

    boolean offers(String extension) {
      return lines.stream()
          .anyMatch(line -> line.toUpperCase(Locale.ROOT).split(" ", 2)[0].equals(extension));
    }
  }

  private SmtpDialogue(String host, Socket socket) throws IOException {
    this.host = host;
    this.socket = socket;
    this.replies = reader(socket);
  }

  /** A connection; the server's greeting is still to be read. */
  static SmtpDialogue open(String host, int port, Duration patience) throws IOException {
    Socket socket = new Socket();
    try {
      int millis = (int) Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE);
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(host, port), millis);
      return new SmtpDialogue(host, socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  Reply say(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
    socket.getOutputStream().flush();
    return read();
  }

  Reply read() throws IOException {
    List<String> lines = new ArrayList<>();
    while (lines.size() < MOST_LINES) {
      String line = replies.readLine();
      if (line == null || !line.matches("[2-5][0-9]{2}([ -].*)?")) {
        throw new IOException("no reply of a mail server");
      }
      lines.add(line.length() > 4 ? line.substring(4) : "");
      if (line.length() == 3 || line.charAt(3) == ' ') {
        return new Reply(Integer.parseInt(line.substring(0, 3)), lines);
      }
    }
    throw new IOException("a reply without an end");
  }

  /** Goes on under TLS; the server has to be the one that it is called. */
  void secure() throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, socket.getPort(), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    socket = secured;
    replies = reader(secured);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }
}
