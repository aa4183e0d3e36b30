package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.evidence.RequestNote.Call;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.worker.PreparedSend;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** One attempt to issue, ready to be written. */
final class PreparedIssue implements PreparedSend {

  private final IssueCall call;
  private final Admitted admitted;
  private final String branchId;
  private final byte[] body;
  private final String hash;
  private final HttpRequest request;

  /** Builds the request already: nothing must be able to fail between the commit and the call. */
  PreparedIssue(IssueCall call, Admitted admitted, String branchId, byte[] body, String hash) {
    this.request = call.request(admitted, body);
    this.call = call;
    this.admitted = admitted;
    this.branchId = branchId;
    this.body = body;
    this.hash = hash;
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
    return call.send(request, admitted, branchId, deadline);
  }

  @Override
  public void close() {
    Arrays.fill(body, (byte) 0);
  }
}
