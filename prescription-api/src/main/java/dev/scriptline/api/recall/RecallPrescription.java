package dev.scriptline.api.recall;

import dev.scriptline.api.recall.RecallResult.Asked;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has what is live taken back; dispatch decides whether it can be. May be repeated freely. */
@Component
class RecallPrescription {

  private final LiveTransmissions transmissions;
  private final Recalls recalls;

  RecallPrescription(LiveTransmissions transmissions, Recalls recalls) {
    this.transmissions = transmissions;
    this.recalls = recalls;
  }

  /** Before it goes out. */
  @Transactional
  public RecallResult withdraw(UUID prescriptionId, Recaller recaller, @Nullable String reason) {
    return transmissions.with(
        prescriptionId,
        recaller,
        live -> {
          UUID requestId = UUID.randomUUID();
          recalls.withdraw(live, recaller, requestId, reason == null ? recaller.reason() : reason);
          return new Asked(requestId, live.id());
        });
  }

  /** Wherever it is. */
  @Transactional
  public RecallResult voiding(UUID prescriptionId, Recaller recaller, String reason) {
    return transmissions.with(
        prescriptionId,
        recaller,
        live -> {
          UUID requestId = UUID.randomUUID();
          recalls.voiding(live, recaller, requestId, reason);
          return new Asked(requestId, live.id());
        });
  }
}
