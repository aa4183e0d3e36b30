package dev.scriptline.history.timeline;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A stage that was passed, for a later one was reported, and that nobody told of.
 *
 * @param before the first later stage that was reported
 */
public record MissingStep(int transmissionNo, Status status, Status before, String words) {

  /** What is missing, transmission by transmission. What lies before an import was never kept. */
  static List<MissingStep> of(List<PrescriptionStatusChanged> events) {
    boolean approved = events.stream().anyMatch(event -> event.status() == Status.APPROVED);
    Map<Integer, List<PrescriptionStatusChanged>> transmissions =
        events.stream()
            .filter(event -> event.transmissionNo() != null)
            .collect(
                Collectors.groupingBy(PlacedStep::transmission, TreeMap::new, Collectors.toList()));
    List<MissingStep> missing = new ArrayList<>();
    transmissions.forEach((number, told) -> missing.addAll(of(number, told, approved)));
    return missing;
  }

  private static List<MissingStep> of(
      int transmission, List<PrescriptionStatusChanged> told, boolean approved) {
    Set<Status> reported = EnumSet.noneOf(Status.class);
    told.forEach(event -> reported.add(event.status()));
    if (approved) {
      reported.add(Status.APPROVED);
    }
    if (told.stream().anyMatch(event -> event.source() == StatusSource.IMPORT)) {
      return List.of();
    }
    List<MissingStep> missing = new ArrayList<>();
    Status following = null;
    for (Status stage : Way.of(channel(told)).reversed()) {
      if (reported.contains(stage)) {
        following = stage;
      } else if (following != null) {
        missing.addFirst(missing(transmission, stage, following));
      }
    }
    return missing;
  }

  private static MissingStep missing(int transmission, Status stage, Status following) {
    return new MissingStep(
        transmission,
        stage,
        following,
        "%s was never reported, though %s was".formatted(stage.wire(), following.wire()));
  }

  private static Channel channel(List<PrescriptionStatusChanged> told) {
    return told.stream()
        .filter(event -> event.channel() != null)
        .map(PrescriptionStatusChanged::channel)
        .findFirst()
        .orElse(Channel.PLATFORM);
  }
}
