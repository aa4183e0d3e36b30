package dev.scriptline.ingest.callback;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.ingest.inbox.Inbox;
import dev.scriptline.ingest.signature.CallbackVerifier;
import dev.scriptline.ingest.signature.RefusalTally;
import dev.scriptline.ingest.signature.SignatureRefusal;
import dev.scriptline.ingest.signature.Verification;
import dev.scriptline.ingest.signature.VerifiedCallback;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the platform calls: 200 only after the callback is kept. */
@RestController
class CallbackController {

  /** The platform comes again after 1 s, 2 s and 4 s whatever we say; others may listen. */
  private static final String RETRY_AFTER_SECONDS = "2";

  private static final Set<HttpStatus> COME_AGAIN =
      Set.of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.REQUEST_TIMEOUT);

  private final BoundedBody bodies;
  private final CallbackVerifier verifier;
  private final RefusalTally tally;
  private final Inbox inbox;
  private final Bell bell;
  private final Refusals refusals;

  CallbackController(
      BoundedBody bodies,
      CallbackVerifier verifier,
      RefusalTally tally,
      Inbox inbox,
      Bell bell,
      Refusals refusals) {
    this.bodies = bodies;
    this.verifier = verifier;
    this.tally = tally;
    this.inbox = inbox;
    this.bell = bell;
    this.refusals = refusals;
  }

  @PostMapping("/webhooks/platform")
  ResponseEntity<Void> receive(HttpServletRequest request, @RequestHeader HttpHeaders headers)
      throws IOException {
    byte[] body = bodies.read(request);
    Verification verification = verifier.verify(body, headers);
    tally.note(verification);
    return switch (verification) {
      case VerifiedCallback callback -> keep(callback);
      case SignatureRefusal refusal -> throw refused(refusal);
    };
  }

  /** What is not kept, or not known to be kept, must come again. */
  private ResponseEntity<Void> keep(VerifiedCallback callback) {
    if (!inbox.keep(callback)) {
      throw new RefusedRequestException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "storage-unavailable",
          "The callback could not be kept; send it again.");
    }
    bell.ring();
    return ResponseEntity.ok().build();
  }

  private RefusedRequestException refused(SignatureRefusal refusal) {
    refusals.note(refusal);
    return switch (refusal) {
      case MISSING -> refused("signature-missing", "A header of the signature is missing.");
      case DOUBLED ->
          refused("signature-doubled", "A header of the signature stands more than once.");
      case WRONG -> refused("signature-wrong", "The signature is not that of this body.");
      case STALE -> refused("signature-stale", "The signature is not of now.");
    };
  }

  private static RefusedRequestException refused(String code, String detail) {
    return new RefusedRequestException(HttpStatus.UNAUTHORIZED, code, detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedRequestException e) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(e.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (COME_AGAIN.contains(e.status())) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(e.problem());
  }
}
