package dev.scriptline.ingest.correlation;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.ingest.callback.CallbackReader;
import dev.scriptline.ingest.callback.Reading.StatusTold;
import dev.scriptline.ingest.correlation.MatchedCallback.Told;
import dev.scriptline.ingest.correlation.MatchedCallback.Transmission;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a callback means, in the words of the contract between our services. */
@Component
class CallbackEvents {

  private static final String SOURCE = "/webhook-ingest";

  private final CallbackReader reader;
  private final EventCodec codec;

  CallbackEvents(CallbackReader reader, EventCodec codec) {
    this.reader = reader;
    this.codec = codec;
  }

  /** The status; its id is the callback's, so that the same body is the same event. */
  WireEvent statusChanged(MatchedCallback callback) {
    Told told = callback.told();
    Status status = PlatformStatus.of(told.status());
    return encoded(
        draft(told.callbackId(), callback)
            .rawStatus(status == Status.OTHER ? told.status() : null)
            .occurredAt(told.occurredAt())
            .is(status, StatusSource.PLATFORM, told.receivedAt()));
  }

  /**
   * The platform has said the same again, long after the first time and without a time of its own:
   * a note that moves nothing. Its id follows from when it came.
   */
  WireEvent repeated(MatchedCallback callback, Instant cameAt) {
    Told told = callback.told();
    UUID id = EventIds.named("repeat", told.callbackId().toString(), cameAt.toString());
    return encoded(
        draft(id, callback)
            .rawStatus(told.status())
            .is(Status.REPEAT, StatusSource.PLATFORM, cameAt));
  }

  /**
   * The token that this callback was the first to name.
   *
   * @throws IllegalStateException when it names none
   */
  WireEvent tokenLearnt(MatchedCallback callback) {
    Told told = callback.told();
    Transmission transmission = callback.transmission();
    if (!(reader.read(told.body()) instanceof StatusTold read) || told.tokenTag() == null) {
      throw new IllegalStateException(
          "callback %s no longer reads as it did".formatted(told.callbackId()));
    }
    return encoded(
        new PrescriptionReferenced(
            EventIds.named("token-learnt", transmission.id().toString(), told.tokenTag()),
            transmission.prescriptionId(),
            transmission.prescriptionNumber(),
            transmission.id(),
            transmission.number(),
            null,
            read.token(),
            transmission.region(),
            transmission.channel(),
            transmission.pharmacyId(),
            StatusSource.PLATFORM,
            told.receivedAt()));
  }

  private static StatusDraft draft(UUID id, MatchedCallback callback) {
    Told told = callback.told();
    Transmission transmission = callback.transmission();
    return PrescriptionStatusChanged.draft(
            id, transmission.prescriptionId(), transmission.prescriptionNumber())
        .transmission(transmission.id(), transmission.number())
        .route(transmission.region(), transmission.channel(), transmission.pharmacyId())
        .issueTag(told.tokenTag())
        .callbackId(told.callbackId())
        .version(told.sequence());
  }

  private WireEvent encoded(PrescriptionEvent event) {
    return codec.encode(event, SOURCE);
  }
}
