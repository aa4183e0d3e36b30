package dev.scriptline.messaging.relay;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator why the service does not start, and what to do, instead of a stack trace. */
final class ForeignOutboxFailureAnalyzer extends AbstractFailureAnalyzer<ForeignOutboxException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ForeignOutboxException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), ForeignOutboxException.REMEDY, cause);
  }
}
