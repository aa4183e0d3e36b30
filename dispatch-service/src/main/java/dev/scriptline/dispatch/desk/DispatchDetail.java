package dev.scriptline.dispatch.desk;

import dev.scriptline.dispatch.staff.StaffAct;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job with all that is written down of it. */
record DispatchDetail(
    DispatchView dispatch,
    List<AttemptView> attempts,
    List<EvidenceView> evidence,
    List<StaffAct> acts,
    List<AskingView> asked,
    List<SurplusView> surplus) {

  /**
   * Somebody asked to take it back or to void it.
   *
   * @param verb {@code withdrawal} or {@code void}
   * @param outcome absent until it is decided
   * @param objection why not, where it was refused
   */
  record AskingView(
      String verb,
      String actorRole,
      String reason,
      Instant requestedAt,
      @Nullable String outcome,
      @Nullable String objection,
      @Nullable Instant decidedAt) {}

  /**
   * A prescription too many at the platform.
   *
   * @param tries how often it was tried to void it
   */
  record SurplusView(
      UUID transmissionId,
      String issueTag,
      String state,
      int tries,
      Instant foundAt,
      @Nullable Instant endedAt) {}

  /**
   * One attempt.
   *
   * @param messageId of the mail, where it was one; both mail servers know it by this
   * @param documentHash SHA-256 of the mailed PDF
   * @param shape keys and types of an unreadable answer
   * @param fields which parts of the request or the order are to be mended
   * @param words what the other side said, where that is worth reading
   */
  record AttemptView(
      int attempt,
      @Nullable Instant deadline,
      Instant begunAt,
      @Nullable Instant endedAt,
      @Nullable String messageId,
      @Nullable String documentHash,
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
