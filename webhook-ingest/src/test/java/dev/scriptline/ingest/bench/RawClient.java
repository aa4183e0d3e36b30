package dev.scriptline.ingest.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One connection that asks and reads the head of the answer: next to no work of its own. */
final class RawClient implements AutoCloseable {

  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

  private final Socket socket;
  private final InputStream in;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Posts a body and gives the status; answers have no body. */
  int post(String path, String signature, byte[] body) throws IOException {
    byte[] head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        X-Platform-Signature: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(path, signature, body.length)
            .getBytes(US_ASCII);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    socket.getOutputStream().write(request);
    return status();
  }

  private int status() throws IOException {
    StringBuilder status = new StringBuilder();
    int matched = 0;
    int place = 0;
    while (matched < END.length) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("cut");
      }
      if (place >= 9 && place < 12) {
        status.append((char) next);
      }
      place++;
      matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
    }
    return Integer.parseInt(status.toString());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
