package dev.scriptline.api;

import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.StatusDraft;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What the other services say and hear on Kafka. */
public class OtherServices {

  private static final EventCodec CODEC = new EventCodec();

  private final LocalInfrastructure infrastructure;

  OtherServices(LocalInfrastructure infrastructure) {
    this.infrastructure = infrastructure;
  }

  /** Begins what one of them says about a transmission. */
  public static StatusDraft about(Written prescription, UUID transmissionId, int transmissionNo) {
    return PrescriptionStatusChanged.draft(
            UUID.randomUUID(), prescription.id(), new PrescriptionNumber(prescription.number()))
        .transmission(transmissionId, transmissionNo);
  }

  public void say(PrescriptionStatusChanged event) {
    infrastructure.produce(CODEC.encode(event, "/dispatch-service"));
  }

  /** Says something in words of its own. */
  public void say(WireEvent wire) {
    infrastructure.produce(wire);
  }

  /** Everything said about a prescription on a topic, once it is what is waited for. */
  public <T extends PrescriptionEvent> List<T> hear(
      String topic, UUID prescriptionId, Class<T> type, Predicate<List<T>> awaited) {
    List<WireEvent> all =
        infrastructure.await(topic, events -> awaited.test(about(prescriptionId, type, events)));
    return about(prescriptionId, type, all);
  }

  /** Everything said about a prescription on a topic so far. */
  public <T extends PrescriptionEvent> List<T> heard(
      String topic, UUID prescriptionId, Class<T> type) {
    return about(prescriptionId, type, infrastructure.consume(topic));
  }

  /** Every record on a topic so far, as it stands there. */
  public List<WireEvent> records(String topic) {
    return infrastructure.consume(topic);
  }

  private static <T extends PrescriptionEvent> List<T> about(
      UUID prescriptionId, Class<T> type, List<WireEvent> records) {
    return records.stream()
        .filter(wire -> wire.key().equals(prescriptionId.toString()))
        .map(OtherServices::decoded)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static PrescriptionEvent decoded(WireEvent wire) {
    try {
      return CODEC.decode(wire);
    } catch (UnreadableEventException e) {
      throw new AssertionError("The service published what nobody can read.", e);
    }
  }
}
