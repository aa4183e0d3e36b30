package dev.scriptline.history.verification;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.ChainRow;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.history.chain.RowCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Verifies one prescription: its chain, the signed stretches that its events lie in, and the part
 * of the topic around them.
 */
@Component
public class VerifyPrescription {

  private final ChainRows rows;
  private final SignedStretches stretches;
  private final RowCheck check;
  private final Clock clock;

  VerifyPrescription(ChainRows rows, SignedStretches stretches, EventCodec codec, Clock clock) {
    this.rows = rows;
    this.stretches = stretches;
    this.check = new RowCheck(codec);
    this.clock = clock;
  }

  /**
   * Verifies.
   *
   * @return intact and without rows where nothing is known of it
   */
  public ChainVerification verify(UUID prescriptionId) {
    Instant start = clock.instant();
    Findings findings = new Findings();
    ChainVerification.Tally tally = new ChainVerification.Tally();
    List<ChainRow> chain = rows.of(prescriptionId);
    tally.rows = chain.size();
    for (ChainRow row : chain) {
      check.flaws(row).forEach(flaw -> findings.add(BrokenLink.at(row, flaw)));
    }
    if (!chain.isEmpty() && isLongerByItsHead(chain.getLast())) {
      findings.add(BrokenLink.at(chain.getLast(), Flaw.HEAD));
    }
    stretches.verify(prescriptionId, chain, findings, tally);
    return ChainVerification.of(prescriptionId, start, clock.instant(), tally, findings);
  }

  private static boolean isLongerByItsHead(ChainRow last) {
    return last.head() != null && last.head().seq() > last.seq();
  }
}
