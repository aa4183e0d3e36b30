package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.evidence.RequestNote.Call;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.worker.PreparedSend;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** One attempt to issue, ready to be written. */
final class PreparedIssue implements PreparedSend {

  private final IssueCall call;
  private final IssueTerms terms;
  private final Pass pass;
  private final byte[] body;
  private final String hash;
  private final HttpRequest request;

  /** Builds the request already: nothing must be able to fail between the commit and the call. */
  PreparedIssue(IssueCall call, IssueTerms terms, Pass pass, byte[] body, String hash) {
    this.call = call;
    this.terms = terms;
    this.pass = pass;
    this.body = body;
    this.hash = hash;
    try {
      this.request = call.request(terms.admitted(), body);
    } catch (RuntimeException e) {
      pass.close();
      throw e;
    }
  }

  @Override
  public RequestNote note() {
    return new Call(hash);
  }

  @Override
  public Duration patience() {
    return call.patience();
  }

  @Override
  public Outcome send(Instant deadline) {
    return call.send(request, terms, pass, deadline);
  }

  @Override
  public void close() {
    Arrays.fill(body, (byte) 0);
    pass.close();
  }
}
