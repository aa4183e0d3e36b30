package dev.scriptline.ingest.callback;

import dev.scriptline.edge.RefusedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Reads a request's raw body up to a limit, whether or not its length is announced. */
final class BoundedBody {

  /** 64 KiB: a callback of the platform has a few hundred bytes. */
  static final int LIMIT = 64 * 1024;

  private BoundedBody() {}

  /**
   * The whole body.
   *
   * @throws RefusedRequestException 413 when there is more than the limit
   */
  static byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LIMIT) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw tooLarge();
    }
    return body;
  }

  private static RefusedRequestException tooLarge() {
    return new RefusedRequestException(
        HttpStatus.CONTENT_TOO_LARGE,
        "payload-too-large",
        "A callback has at most %d bytes.".formatted(LIMIT));
  }
}
