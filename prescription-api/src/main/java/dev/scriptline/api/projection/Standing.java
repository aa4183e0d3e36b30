package dev.scriptline.api.projection;

import dev.scriptline.events.Status;
import dev.scriptline.events.Status.Phase;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.events.fold.TransmissionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a prescription stands: what we sent, joined with what the events say. A transmission that
 * no event speaks of yet is requested; one that only events know counts like one of ours.
 *
 * @param transmissions by number, the first first
 */
public record Standing(Status status, boolean revoked, List<TransmissionStanding> transmissions) {

  static Standing of(List<SentTransmission> sent, Optional<PrescriptionState> told) {
    Map<Integer, TransmissionStanding> byNumber = new TreeMap<>();
    told.ifPresent(state ->
        state.transmissions().values().stream()
            .filter(Standing::wasSent)
            .forEach(it -> byNumber.put(it.number(), told(it))));
    for (SentTransmission own : sent) {
      byNumber.merge(own.number(), requested(own), (known, _) -> ours(own, known));
    }
    List<TransmissionStanding> transmissions = List.copyOf(byNumber.values());
    return new Standing(
        status(transmissions, told),
        told.map(PrescriptionState::revoked).orElse(false),
        transmissions);
  }

  /** Whether it may be sent now, and if not, why. */
  public NextSend nextSend() {
    if (revoked) {
      return new NextSend.TakenBack();
    }
    Optional<NextSend> obstacle =
        dispensed(transmissions)
            .<NextSend>map(NextSend.AlreadyDispensed::new)
            .or(() -> live().map(NextSend.AlreadySent::new));
    return obstacle.orElseGet(() -> new NextSend.Possible(highestNumber() + 1));
  }

  /** The transmission with the highest number, which is what the prescription shows. */
  public Optional<TransmissionStanding> latest() {
    return transmissions.isEmpty() ? Optional.empty() : Optional.of(transmissions.getLast());
  }

  /** The highest transmission that a pharmacy may hold. */
  public Optional<TransmissionStanding> live() {
    return transmissions.reversed().stream().filter(TransmissionStanding::live).findFirst();
  }

  private int highestNumber() {
    return latest().map(TransmissionStanding::number).orElse(0);
  }

  private static Status status(
      List<TransmissionStanding> transmissions, Optional<PrescriptionState> told) {
    if (transmissions.isEmpty()) {
      return told.map(PrescriptionState::status).orElse(Status.APPROVED);
    }
    return dispensed(transmissions).orElse(transmissions.getLast()).status();
  }

  private static Optional<TransmissionStanding> dispensed(
      List<TransmissionStanding> transmissions) {
    return transmissions.stream()
        .filter(transmission -> transmission.status() == Status.DISPENSED)
        .findFirst();
  }

  /** What happened without a transmission's number may still have happened at a pharmacy. */
  private static boolean wasSent(TransmissionState state) {
    return state.number() > 0 || state.status().phase() != Phase.ORDER;
  }

  private static TransmissionStanding told(TransmissionState state) {
    return new TransmissionStanding(
        state.number(),
        state.transmissionId(),
        null,
        state.status(),
        state.reason() == null ? null : state.reason().code(),
        state.since());
  }

  private static TransmissionStanding requested(SentTransmission own) {
    return new TransmissionStanding(
        own.number(), own.id(), own.route(), Status.REQUESTED, null, own.sentAt());
  }

  /** When we learnt of an adopted one says nothing about when it was sent. */
  private static TransmissionStanding ours(SentTransmission own, TransmissionStanding told) {
    return new TransmissionStanding(
        own.number(),
        own.id(),
        own.route(),
        told.status(),
        told.reasonCode(),
        own.route() == null ? own.sentAt() : told.since());
  }
}
