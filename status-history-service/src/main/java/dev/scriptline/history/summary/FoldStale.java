package dev.scriptline.history.summary;

import dev.scriptline.history.status.RecordedStatus;
import dev.scriptline.history.status.StatusEvents;
import dev.scriptline.history.summary.StaleSummaries.Claim;
import dev.scriptline.messaging.trouble.FaultReport;
import java.util.ArrayList;
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
    List<SummaryChange> changes = new ArrayList<>();
    List<UUID> done = new ArrayList<>();
    for (Claim claim : claims) {
      Optional<List<RecordedStatus>> recorded = read(claim);
      recorded
          .flatMap(events -> change(claim, before.get(claim.prescriptionId()), events))
          .ifPresent(changes::add);
      Set<UUID> missing = missing(claim, recorded.orElse(List.of()));
      if (recorded.isPresent() && missing.isEmpty()) {
        done.add(claim.prescriptionId());
      } else {
        stale.putOff(claim.prescriptionId(), missing);
      }
    }
    summaries.keep(changes.stream().map(SummaryChange::after).toList());
    watchers.forEach(watcher -> watcher.changed(changes));
    stale.done(done);
    return claims.size();
  }

  /**
   * All that is recorded, read after the claim, and so with all that everybody before it has
   * committed. Absent where somebody has made it unreadable: that keeps no other back, and a
   * verification names the row.
   */
  private Optional<List<RecordedStatus>> read(Claim claim) {
    try {
      return Optional.of(events.of(claim.prescriptionId()));
    } catch (IllegalStateException e) {
      LOG.error("Prescription {} cannot be folded: {}", claim.prescriptionId(), FaultReport.of(e));
      return Optional.empty();
    }
  }

  private static Optional<SummaryChange> change(
      Claim claim, @Nullable Summary before, List<RecordedStatus> recorded) {
    return recorded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SummaryChange(
                before,
                Digest.of(claim.prescriptionId(), recorded),
                recorded.stream().map(RecordedStatus::event).toList()));
  }

  private static Set<UUID> missing(Claim claim, List<RecordedStatus> recorded) {
    Set<UUID> missing = new HashSet<>(claim.awaited());
    recorded.forEach(status -> missing.remove(status.event().eventId()));
    return missing;
  }
}
