package dev.scriptline.dispatch.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One job with all that is written down of it. */
record DispatchDetail(
    DispatchView dispatch, List<AttemptView> attempts, List<EvidenceView> evidence) {

  /**
   * One attempt.
   *
   * @param shape keys and types of an unreadable answer
   * @param fields which parts of the request the platform rejected
   * @param words what the platform said where the contract does not list it
   */
  record AttemptView(
      int attempt,
      @Nullable Instant deadline,
      Instant begunAt,
      @Nullable Instant endedAt,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable String shape,
      List<String> fields,
      @Nullable String words) {}

  /** A late answer, a look-up, a surplus. */
  record EvidenceView(
      int attempt,
      String kind,
      String outcome,
      @Nullable String reason,
      @Nullable String shape,
      @Nullable String issueTag,
      Instant at) {}
}
