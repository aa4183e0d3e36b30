package dev.scriptline.api.idempotency;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * An answer that is given again, byte for byte, to whoever repeats the request.
 *
 * @param fingerprint of the request that it answers
 * @param body JSON
 */
public record KeptAnswer(String fingerprint, HttpStatus status, URI location, String body) {

  /** Only what took effect is worth repeating; refusals are decided anew. */
  public KeptAnswer {
    if (!status.is2xxSuccessful()) {
      throw new IllegalArgumentException("refusals are not kept");
    }
  }
}
