package dev.scriptline.ingest.callback;

import static dev.scriptline.ingest.PlatformDouble.HEADER;
import static dev.scriptline.ingest.PlatformDouble.sign;
import static dev.scriptline.ingest.TransmissionSample.transmission;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.RunningIngest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Senders who mean no good: their requests cost them their connection and nobody else anything. */
class SlowSendersIntegrationTest extends RunningIngest {

  private static final int SENDERS = 150;
  private static final int DRIP_MILLIS = 200;

  @Test
  void endsThoseWhoDripAndServesTheHonestMeanwhile() throws Exception {
    CountDownLatch connected = new CountDownLatch(SENDERS);
    List<Future<String>> ends = new ArrayList<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        boolean chunked = i % 2 == 0;
        ends.add(senders.submit(() -> drip(chunked, connected)));
      }
      assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();

      for (int i = 0; i < 20; i++) {
        assertThat(platform().calls(transmission().callback("signed")).statusCode()).isEqualTo(200);
      }
      assertThat(ends).as("they were all still there").noneMatch(Future::isDone);
    }

    assertThat(ends).extracting(Future::get).allMatch(answer -> answer.startsWith("HTTP/1.1 408"));
  }

  @Test // 64 KiB are little, 64 KiB of everybody are not
  void readsOnlySoManyLargeBodiesAtOnce() throws Exception {
    CountDownLatch connected = new CountDownLatch(SENDERS);
    List<Future<String>> ends = new ArrayList<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        ends.add(senders.submit(() -> stall(20_000, connected)));
      }
      assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(platform().calls(transmission().callback("signed")).statusCode()).isEqualTo(200);
    }

    assertThat(ends)
        .extracting(Future::get)
        .allMatch(answer -> answer.startsWith("HTTP/1.1 408") || answer.startsWith("HTTP/1.1 503"))
        .anyMatch(answer -> answer.startsWith("HTTP/1.1 503") && answer.contains("Retry-After: 2"));
  }

  @Test
  void doesNotReadAGigabyteToTheEnd() throws Exception {
    long gigabyte = 1024L * 1024 * 1024;
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Transfer-Encoding: chunked"));
      byte[] chunk = new byte[64 * 1024];
      long sent = 0;
      try {
        while (sent < gigabyte) {
          out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(US_ASCII));
          out.write(chunk);
          out.write("\r\n".getBytes(US_ASCII));
          sent += chunk.length;
        }
      } catch (IOException _) {
        // cut off, as it should be
      }
      assertThat(sent).isLessThan(gigabyte / 10);
    }
    assertThat(platform().calls(transmission().callback("signed")).statusCode()).isEqualTo(200);
  }

  /** A byte now and then, until there is an answer. */
  private String drip(boolean chunked, CountDownLatch connected) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head(chunked ? "Transfer-Encoding: chunked" : "Content-Length: 60000"));
      out.flush();
      connected.countDown();
      socket.setSoTimeout(DRIP_MILLIS);
      InputStream in = socket.getInputStream();
      while (true) {
        try {
          out.write((chunked ? "1\r\nx\r\n" : "x").getBytes(US_ASCII));
          return answer(in, in.read());
        } catch (SocketTimeoutException _) {
          // no answer yet: one more
        }
      }
    }
  }

  /** So many bytes of a large body, and then nothing. */
  private String stall(int bytes, CountDownLatch connected) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Content-Length: 60000"));
      out.write(new byte[bytes]);
      out.flush();
      connected.countDown();
      return answer(socket.getInputStream(), socket.getInputStream().read());
    }
  }

  private static String answer(InputStream in, int first) throws IOException {
    byte[] head = new byte[600];
    int read = Math.max(in.read(head), 0);
    return (char) first + new String(head, 0, read, US_ASCII);
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  private static byte[] head(String length) {
    return """
    POST /webhooks/platform HTTP/1.1\r
    Host: localhost\r
    %s: %s\r
    %s\r
    \r
    """
        .formatted(HEADER, sign(new byte[0]), length)
        .getBytes(US_ASCII);
  }
}
