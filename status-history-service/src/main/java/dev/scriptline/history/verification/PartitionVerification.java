package dev.scriptline.history.verification;

import dev.scriptline.history.chain.BrokenLink;
import dev.scriptline.history.chain.ChainRow;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.chain.Flaw;
import dev.scriptline.history.chain.Mark;
import dev.scriptline.history.chain.RowCheck;
import dev.scriptline.history.chain.TopicPlace;
import dev.scriptline.history.checkpoint.SignedMarks;
import dev.scriptline.history.rebuild.TopicComparison;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the rows of one partition in the topic's order: each is a sound link, and the hash that
 * is rolled over them meets every mark that was signed. Where it misses one, the events between are
 * read again from status.v1, which says what was done to which row.
 */
final class PartitionVerification {

  private final int partition;
  private final ChainRows rows;
  private final RowCheck check;
  private final TopicComparison comparison;
  private final Findings findings;
  private final ChainVerification.Tally tally;
  private Mark rolled = Mark.NONE;
  private Mark met = Mark.NONE;
  private @Nullable ChainRow firstSinceMet;

  PartitionVerification(
      int partition,
      ChainRows rows,
      RowCheck check,
      TopicComparison comparison,
      Findings findings,
      ChainVerification.Tally tally) {
    this.partition = partition;
    this.rows = rows;
    this.check = check;
    this.comparison = comparison;
    this.findings = findings;
    this.tally = tally;
  }

  /**
   * Verifies.
   *
   * @param end where the table says that the partition ends
   */
  void verify(Mark end, SignedMarks signed) {
    long brokenBefore = findings.count();
    signed.forged().forEach(offset -> add(offset, Flaw.FORGED));
    signed.unlinked().forEach(offset -> add(offset, Flaw.UNLINKED));
    tally.checkpoints += signed.checkpoints();
    Deque<Mark> marks = new ArrayDeque<>(signed.marks());
    long last = Math.max(end.offset(), marks.isEmpty() ? -1 : marks.getLast().offset());
    List<ChainRow> page = rows.page(partition, null, 0, last);
    while (!page.isEmpty()) {
      for (ChainRow row : page) {
        meetBefore(row.place().offset(), marks);
        take(row);
      }
      page = rows.page(partition, page.getLast(), 0, last);
    }
    meetBefore(Long.MAX_VALUE, marks);
    tally.uncheckpointed += Math.max(0, rolled.rows() - met.rows());
    if (findings.count() == brokenBefore && !rolled.equals(end)) {
      add(end.offset(), Flaw.MARK);
    }
  }

  private void take(ChainRow row) {
    check.flaws(row).forEach(flaw -> findings.add(BrokenLink.at(row, flaw)));
    rolled = rolled.then(row.place().offset(), row.hash(), row.value());
    firstSinceMet = firstSinceMet == null ? row : firstSinceMet;
    tally.rows++;
  }

  private void meetBefore(long offset, Deque<Mark> marks) {
    while (!marks.isEmpty() && marks.getFirst().offset() < offset) {
      meet(marks.removeFirst());
    }
  }

  private void meet(Mark signed) {
    if (!rolled.equals(signed)) {
      long known = findings.count();
      tally.records += comparison.compare(partition, met.offset() + 1, signed.offset(), findings);
      if (findings.count() == known) {
        findings.add(unexplained(signed));
      }
      rolled = signed; // what follows is judged by itself
    }
    met = signed;
    firstSinceMet = null;
  }

  private BrokenLink unexplained(Mark signed) {
    ChainRow first = firstSinceMet;
    return first == null
        ? BrokenLink.at(new TopicPlace(partition, signed.offset()), Flaw.CHECKPOINT)
        : BrokenLink.at(first, Flaw.CHECKPOINT);
  }

  private void add(long offset, Flaw flaw) {
    findings.add(BrokenLink.at(new TopicPlace(partition, offset), flaw));
  }
}
