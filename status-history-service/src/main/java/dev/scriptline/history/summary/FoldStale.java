package dev.scriptline.history.summary;

import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.status.StatusEvents;
import dev.scriptline.history.summary.StaleSummaries.Claim;
import dev.scriptline.messaging.trouble.FaultReport;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Folds some of the stale prescriptions again and lets the watchers draw their conclusions. */
@Component
class FoldStale {

  private static final Logger LOG = LoggerFactory.getLogger(FoldStale.class);

  private final StaleSummaries stale;
  private final StatusEvents events;
  private final Summaries summaries;
  private final List<SummaryWatcher> watchers;

  FoldStale(
      StaleSummaries stale,
      StatusEvents events,
      Summaries summaries,
      List<SummaryWatcher> watchers) {
    this.stale = stale;
    this.events = events;
    this.summaries = summaries;
    this.watchers = List.copyOf(watchers);
  }

  /**
   * Folds one batch.
   *
   * @return how many were claimed
   */
  @Transactional
  int batch(int most) {
    List<Claim> claims = stale.claim(most);
    if (claims.isEmpty()) {
      return 0;
    }
    Map<UUID, Summary> before = summaries.of(claims.stream().map(Claim::prescriptionId).toList());
    List<SummaryChange> changes =
        claims.stream()
            .flatMap(claim -> fold(claim, before.get(claim.prescriptionId())).stream())
            .toList();
    summaries.keep(changes.stream().map(SummaryChange::after).toList());
    watchers.forEach(watcher -> watcher.changed(changes));
    return claims.size();
  }

  /** What somebody has made unreadable keeps no other back; a verification names the row. */
  private Optional<SummaryChange> fold(Claim claim, @Nullable Summary before) {
    try {
      return fold(claim, before, events.of(claim.prescriptionId()));
    } catch (IllegalStateException e) {
      LOG.error(
          "Prescription {} cannot be folded: {}", claim.prescriptionId(), FaultReport.of(e));
      stale.putOff(claim.prescriptionId(), claim.awaited());
      return Optional.empty();
    }
  }

  /** What was read after the claim, and so is all that everybody before it has committed. */
  private Optional<SummaryChange> fold(
      Claim claim, @Nullable Summary before, List<RecordedStatus> recorded) {
    UUID id = claim.prescriptionId();
    Set<UUID> missing = new HashSet<>(claim.awaited());
    recorded.forEach(status -> missing.remove(status.event().eventId()));
    if (missing.isEmpty()) {
      stale.done(List.of(id));
    } else {
      stale.putOff(id, missing);
    }
    return recorded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SummaryChange(
                before,
                Digest.of(id, recorded),
                recorded.stream().map(RecordedStatus::event).toList()));
  }
}
