package dev.scriptline.ingest.readiness;

import dev.scriptline.ingest.signature.CallbackVerifier;
import dev.scriptline.ingest.signature.RefusalTally;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the platform's word reaches us. */
@Component
class CallbackExamination {

  private final CallbackFindings findings;
  private final RefusalTally tally;
  private final Deliveries deliveries;

  CallbackExamination(CallbackVerifier verifier, RefusalTally tally, Deliveries deliveries) {
    this.findings = new CallbackFindings(verifier.secretIds(), verifier.header());
    this.tally = tally;
    this.deliveries = deliveries;
  }

  List<Finding> examine() {
    return findings.of(tally.refused(), deliveries.last());
  }
}
