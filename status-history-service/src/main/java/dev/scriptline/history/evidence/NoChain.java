package dev.scriptline.history.evidence;

import dev.scriptline.history.evidence.Verdict.Result;
import dev.scriptline.history.status.RecordedStatus;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says honestly that this history keeps no chain of hashes. */
@Component
class NoChain implements ChainProof {

  private final Clock clock;

  NoChain(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Link link(RecordedStatus recorded) {
    return new Link("", "");
  }

  @Override
  public Verdict verify(UUID prescriptionId) {
    return new Verdict(
        Result.UNAVAILABLE, "This history keeps no chain of hashes.", clock.instant(), 0, 0);
  }
}
