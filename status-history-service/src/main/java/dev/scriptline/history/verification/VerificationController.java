package dev.scriptline.history.verification;

import dev.scriptline.edge.Problems;
import dev.scriptline.edge.RefusedRequestException;
import java.net.URI;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets support staff have the history verified. */
@RestController
class VerificationController {

  private static final String LATEST = "/api/verification/latest";
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

  private final VerificationRun run;
  private final VerifyPrescription prescription;
  private final Verifications verifications;

  VerificationController(
      VerificationRun run, VerifyPrescription prescription, Verifications verifications) {
    this.run = run;
    this.prescription = prescription;
    this.verifications = verifications;
  }

  /**
   * Verifies one prescription or the whole history. 202 where that takes longer than an answer may:
   * the result will be the latest one.
   */
  @PostMapping("/api/verification")
  ResponseEntity<ChainVerification> verify(
      @RequestBody(required = false) @Nullable VerificationRequest request) {
    if (request != null && request.prescriptionId() != null) {
      ChainVerification result = prescription.verify(request.prescriptionId());
      verifications.add(result);
      return ResponseEntity.ok(result);
    }
    boolean rebuild = request != null && request.isRebuild();
    return run.start(rebuild, ANSWERED_WITHIN)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.accepted().location(URI.create(LATEST)).build());
  }

  /** Without the topics nothing can be proved; that is no statement about the history. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> topicsAway(KafkaException away) {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "topics-unavailable",
            "The topics that the history is held against cannot be read at the moment.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @GetMapping(LATEST)
  ChainVerification latest() {
    return verifications
        .latest()
        .orElseThrow(() ->
            new RefusedRequestException(
                HttpStatus.NOT_FOUND,
                "never-verified",
                "The history was never verified as a whole."));
  }
}
