package dev.scriptline.ingest.callback;

import dev.scriptline.edge.Problems;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.ingest.signature.CallbackVerifier;
import dev.scriptline.ingest.signature.RefusalTally;
import dev.scriptline.ingest.signature.SignatureRefusal;
import dev.scriptline.ingest.signature.Verification;
import dev.scriptline.ingest.signature.VerifiedCallback;
import dev.scriptline.messaging.trouble.FaultReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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

  private static final Logger log = LoggerFactory.getLogger(CallbackController.class);

  private final CallbackVerifier verifier;
  private final RefusalTally tally;
  private final Inbox inbox;
  private final Bell bell;

  CallbackController(CallbackVerifier verifier, RefusalTally tally, Inbox inbox, Bell bell) {
    this.verifier = verifier;
    this.tally = tally;
    this.inbox = inbox;
    this.bell = bell;
  }

  @PostMapping("/webhooks/platform")
  ResponseEntity<Void> receive(HttpServletRequest request, @RequestHeader HttpHeaders headers)
      throws IOException {
    byte[] body = BoundedBody.read(request);
    Verification verification = verifier.verify(body, headers);
    tally.note(verification);
    return switch (verification) {
      case VerifiedCallback callback -> keep(callback);
      case SignatureRefusal refusal -> throw refused(refusal);
    };
  }

  private ResponseEntity<Void> keep(VerifiedCallback callback) {
    inbox.keep(callback);
    bell.ring();
    return ResponseEntity.ok().build();
  }

  private static RefusedRequestException refused(SignatureRefusal refusal) {
    log.warn("A callback was refused: its signature is {}.", refusal);
    return switch (refusal) {
      case MISSING -> refused("signature-missing", "The signature header is missing.");
      case DOUBLED -> refused("signature-doubled", "The signature header stands more than once.");
      case WRONG -> refused("signature-wrong", "The signature is not that of this body.");
    };
  }

  private static RefusedRequestException refused(String code, String detail) {
    return new RefusedRequestException(HttpStatus.UNAUTHORIZED, code, detail);
  }

  /** Not kept, or not known to be kept: the sender is asked to come again. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> storageDown(DataAccessException e) {
    log.error("A callback could not be kept: {}", FaultReport.of(e));
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "storage-unavailable",
                "The callback could not be kept; send it again."));
  }
}
