package dev.scriptline.ingest.correlation;

import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventIds;
import dev.scriptline.ingest.callback.CallbackReader;
import dev.scriptline.ingest.callback.Reading.StatusTold;
import dev.scriptline.ingest.correlation.MatchedCallback.Told;
import dev.scriptline.ingest.correlation.MatchedCallback.Transmission;
import org.springframework.stereotype.Component;

/** What a callback means, in the words of the contract between our services. */
@Component
class CallbackEvents {

  private final CallbackReader reader;

  CallbackEvents(CallbackReader reader) {
    this.reader = reader;
  }

  /** The status; its id is the callback's, so that the same body is the same event. */
  PrescriptionStatusChanged statusChanged(MatchedCallback callback) {
    Told told = callback.told();
    Transmission transmission = callback.transmission();
    Status status = PlatformStatus.of(told.status());
    return PrescriptionStatusChanged.draft(
            told.callbackId(), transmission.prescriptionId(), transmission.prescriptionNumber())
        .transmission(transmission.id(), transmission.number())
        .route(transmission.region(), transmission.channel(), transmission.pharmacyId())
        .issueTag(told.tokenTag())
        .rawStatus(status == Status.OTHER ? told.status() : null)
        .occurredAt(told.occurredAt())
        .callbackId(told.callbackId())
        .version(told.sequence())
        .is(status, StatusSource.PLATFORM, told.receivedAt());
  }

  /**
   * The token that this callback was the first to name.
   *
   * @throws IllegalStateException when it names none
   */
  PrescriptionReferenced tokenLearnt(MatchedCallback callback) {
    Told told = callback.told();
    Transmission transmission = callback.transmission();
    if (!(reader.read(told.body()) instanceof StatusTold read) || told.tokenTag() == null) {
      throw new IllegalStateException(
          "callback %s no longer reads as it did".formatted(told.callbackId()));
    }
    return new PrescriptionReferenced(
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
        told.receivedAt());
  }
}
