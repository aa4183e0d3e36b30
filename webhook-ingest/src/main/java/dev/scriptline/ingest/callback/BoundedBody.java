package dev.scriptline.ingest.callback;

import dev.scriptline.edge.RefusedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads a request's raw body within bounds, whether or not its length is announced: so many bytes,
 * in so much time, and so many large ones at once. An ordinary callback fits into the first buffer,
 * for which there is always room: those who send slowly or much are in nobody's way but their own.
 */
@Component
class BoundedBody {

  /** 64 KiB: a callback of the platform has a few hundred bytes. */
  static final int LIMIT = 64 * 1024;

  /** What each connection may have in memory; with {@code max-connections} 16 MB. */
  private static final int SMALL = 4 * 1024;

  private static final int LARGE_ONES = 64;

  /** A body that is too large is looked at so long, that its sender may read our answer. */
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private static final int FAREWELL_BYTES = 1024 * 1024;

  private final Duration longest;
  private final Semaphore largeOnes = new Semaphore(LARGE_ONES);

  @Autowired
  BoundedBody(CallbackSettings settings) {
    this.longest = settings.bodyTime();
  }

  /**
   * The whole body.
   *
   * @throws RefusedRequestException 413 when there is more than the limit, 408 when it is not there
   *     in time, 503 when too many large ones are being read
   */
  byte[] read(HttpServletRequest request) throws IOException {
    InputStream input = request.getInputStream();
    long begun = System.nanoTime();
    if (request.getContentLengthLong() > LIMIT) {
      throw tooLarge(input);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(512);
    if (readUpTo(SMALL, body, input, begun)) {
      return body.toByteArray();
    }
    if (!largeOnes.tryAcquire()) {
      throw refused(
          HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many large callbacks at once; come again.");
    }
    try {
      if (readUpTo(LIMIT, body, input, begun)) {
        return body.toByteArray();
      }
    } finally {
      largeOnes.release();
    }
    throw tooLarge(input);
  }

  /** Reads on until there are more bytes than this; whether the body ended before. */
  private boolean readUpTo(int most, ByteArrayOutputStream body, InputStream input, long begun)
      throws IOException {
    byte[] buffer = new byte[1024];
    while (body.size() <= most) {
      int wanted = Math.min(buffer.length, most + 1 - body.size());
      int read = next(input, buffer, wanted, begun);
      if (read < 0) {
        return true;
      }
      body.write(buffer, 0, read);
    }
    return false;
  }

  /** A single read is bounded by {@code server.tomcat.connection-timeout}. */
  private int next(InputStream input, byte[] buffer, int wanted, long begun) throws IOException {
    try {
      int read = input.read(buffer, 0, wanted);
      if (read >= 0 && System.nanoTime() - begun > longest.toNanos()) {
        throw tooSlow();
      }
      return read;
    } catch (SocketTimeoutException _) {
      throw tooSlow();
    }
  }

  private static RefusedRequestException tooLarge(InputStream input) {
    passOver(input);
    return refused(
        HttpStatus.CONTENT_TOO_LARGE,
        "payload-too-large",
        "A callback has at most %d bytes.".formatted(LIMIT));
  }

  private static void passOver(InputStream input) {
    long begun = System.nanoTime();
    byte[] buffer = new byte[4096];
    int passed = 0;
    int read = 0;
    try {
      while (read >= 0
          && passed < FAREWELL_BYTES
          && System.nanoTime() - begun < FAREWELL.toNanos()) {
        read = input.read(buffer);
        passed += Math.max(read, 0);
      }
    } catch (IOException _) { // whoever sends no more gets the same answer
    }
  }

  private RefusedRequestException tooSlow() {
    return refused(
        HttpStatus.REQUEST_TIMEOUT,
        "body-too-slow",
        "A callback's body comes within %d seconds.".formatted(longest.toSeconds()));
  }

  private static RefusedRequestException refused(HttpStatus status, String code, String detail) {
    return new RefusedRequestException(status, code, detail);
  }
}
