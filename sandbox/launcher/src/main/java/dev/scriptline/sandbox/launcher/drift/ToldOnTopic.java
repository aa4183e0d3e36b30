package dev.scriptline.sandbox.launcher.drift;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.fold.PrescriptionState;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.kafka.KafkaLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every prescription as the events of status.v1 have it. */
final class ToldOnTopic {

  private final Map<UUID, List<PrescriptionStatusChanged>> events = new LinkedHashMap<>();
  private int unreadable;

  /** What the topic says now. */
  static ToldOnTopic read(String kafka) {
    try (KafkaLog log = new KafkaLog(kafka)) {
      ToldOnTopic told = new ToldOnTopic();
      EventCodec codec = new EventCodec();
      log.read(Topics.STATUS).forEach(wire -> told.take(wire, codec));
      return told;
    }
  }

  private void take(WireEvent wire, EventCodec codec) {
    try {
      take((PrescriptionStatusChanged) codec.decode(wire));
    } catch (UnreadableEventException _) {
      unreadable++; // parked by everybody who reads the topic
    }
  }

  void take(PrescriptionStatusChanged event) {
    events.computeIfAbsent(event.prescriptionId(), _ -> new ArrayList<>()).add(event);
  }

  /** Each prescription that something moves, with its number. */
  Map<UUID, Told> prescriptions() {
    Map<UUID, Told> told = new LinkedHashMap<>();
    events.forEach((id, all) -> {
      Optional<PrescriptionState> state = Fold.of(all);
      state.ifPresent(
          it -> told.put(id, new Told(all.getFirst().number().value(), it, mailed(all))));
    });
    return told;
  }

  private static Set<UUID> mailed(List<PrescriptionStatusChanged> events) {
    return events.stream()
        .filter(event -> event.channel() == Channel.EMAIL)
        .flatMap(event -> Stream.ofNullable(event.transmissionId()))
        .collect(Collectors.toSet());
  }

  int unreadable() {
    return unreadable;
  }

  /**
   * What is told of one.
   *
   * @param mailed the transmissions that go by e-mail, of which the platform knows nothing
   */
  record Told(String number, PrescriptionState state, Set<UUID> mailed) {}
}
