package dev.scriptline.dispatch;

import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of transmissions what webhook-ingest would. */
public record Reports(LocalInfrastructure infrastructure) {

  private static final EventCodec CODEC = new EventCodec();

  /** That this status was reached; without a tag where the issue was not named. */
  public void said(DispatchOrder order, Status status, @Nullable String issueTag) {
    infrastructure.produce(
        CODEC.encode(
            PrescriptionStatusChanged.draft(
                    UUID.randomUUID(), order.prescriptionId(), order.number())
                .transmission(order.transmissionId(), order.transmissionNo())
                .route(order.region(), order.channel(), order.pharmacy().id())
                .issueTag(issueTag)
                .is(status, StatusSource.PLATFORM, Instant.now()),
            "/webhook-ingest"));
  }

  /** That this attempt, or token, is of the transmission. */
  public void named(
      DispatchOrder order, @Nullable String token, @Nullable Integer attempt, StatusSource source) {
    infrastructure.produce(
        CODEC.encode(
            new PrescriptionReferenced(
                UUID.randomUUID(),
                order.prescriptionId(),
                order.number(),
                order.transmissionId(),
                order.transmissionNo(),
                attempt,
                token,
                order.region(),
                order.channel(),
                order.pharmacy().id(),
                source,
                Instant.now()),
            "/webhook-ingest"));
  }
}
