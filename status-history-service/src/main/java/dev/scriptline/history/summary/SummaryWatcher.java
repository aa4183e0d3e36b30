package dev.scriptline.history.summary;

import java.util.List;

/** Draws conclusions from changed summaries, in the transaction that changes them. */
public interface SummaryWatcher {

  /** Takes the changes of a batch; told the same again it must come to the same end. */
  void changed(List<SummaryChange> changes);
}
