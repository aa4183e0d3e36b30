package dev.scriptline.dispatch;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the service told the others, as they would. */
public final class Told {

  private static final EventCodec CODEC = new EventCodec();

  private Told() {}

  public static List<PrescriptionStatusChanged> statuses(
      LocalInfrastructure infrastructure, UUID transmission) {
    return statuses(infrastructure.consume(Topics.STATUS), transmission);
  }

  /** Waits until this was told of the transmission and returns it. */
  public static PrescriptionStatusChanged await(
      LocalInfrastructure infrastructure, UUID transmission, Status status) {
    List<WireEvent> records =
        infrastructure.await(
            Topics.STATUS,
            all ->
                statuses(all, transmission).stream().anyMatch(event -> event.status() == status));
    return statuses(records, transmission).stream()
        .filter(event -> event.status() == status)
        .findFirst()
        .orElseThrow();
  }

  /** Waits until this was told of each of these transmissions; all that was told of them. */
  public static List<PrescriptionStatusChanged> await(
      LocalInfrastructure infrastructure, Collection<UUID> transmissions, Status status) {
    List<WireEvent> records =
        infrastructure.await(
            Topics.STATUS,
            all ->
                of(all, transmissions)
                        .filter(event -> event.status() == status)
                        .map(PrescriptionStatusChanged::transmissionId)
                        .distinct()
                        .count()
                    == transmissions.size());
    return of(records, transmissions).toList();
  }

  /** Waits until all of these were told to be issued; how often each was. */
  public static Map<UUID, Long> awaitIssued(
      LocalInfrastructure infrastructure, Collection<UUID> transmissions) {
    List<WireEvent> records =
        infrastructure.await(
            Topics.STATUS, all -> issued(all, transmissions).size() == transmissions.size());
    return issued(records, transmissions);
  }

  private static Map<UUID, Long> issued(List<WireEvent> records, Collection<UUID> transmissions) {
    return of(records, transmissions)
        .filter(event -> event.status() == Status.ISSUED)
        .map(event -> Objects.requireNonNull(event.transmissionId()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  public static List<PrescriptionReferenced> references(
      LocalInfrastructure infrastructure, UUID transmission) {
    return infrastructure.consume(Topics.REFERENCE).stream()
        .map(Told::decode)
        .map(PrescriptionReferenced.class::cast)
        .filter(event -> event.transmissionId().equals(transmission))
        .toList();
  }

  private static Stream<PrescriptionStatusChanged> of(
      List<WireEvent> records, Collection<UUID> transmissions) {
    return records.stream()
        .map(Told::decode)
        .map(PrescriptionStatusChanged.class::cast)
        .filter(event ->
            event.transmissionId() != null && transmissions.contains(event.transmissionId()));
  }

  private static List<PrescriptionStatusChanged> statuses(
      List<WireEvent> records, UUID transmission) {
    return records.stream()
        .map(Told::decode)
        .map(PrescriptionStatusChanged.class::cast)
        .filter(event -> transmission.equals(event.transmissionId()))
        .toList();
  }

  private static PrescriptionEvent decode(WireEvent wire) {
    try {
      return CODEC.decode(wire);
    } catch (UnreadableEventException e) {
      throw new AssertionError("dispatch-service told what nobody can read", e);
    }
  }
}
