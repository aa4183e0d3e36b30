package dev.scriptline.history.status;

import static java.util.Objects.requireNonNull;

import dev.scriptline.history.chain.Link;
import dev.scriptline.history.chain.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Chains a batch in one pass: each new event becomes the next link of its prescription and moves
 * the mark of its partition; each known one is counted.
 */
final class Chaining {

  private final Set<EventKey> known;
  private final Map<UUID, Link> heads;
  private final Map<Integer, Mark> marks;
  private final Map<UUID, Long> duplicates = new HashMap<>();
  private final List<NewRow> rows = new ArrayList<>();

  /** An event is known by its id among those of its prescription. */
  record EventKey(UUID prescriptionId, UUID eventId) {}

  /**
   * @param heads where each prescription of the batch stands; moved
   * @param marks where each partition of the batch stands; moved
   */
  Chaining(Set<EventKey> known, Map<UUID, Link> heads, Map<Integer, Mark> marks) {
    this.known = new HashSet<>(known);
    this.heads = heads;
    this.marks = marks;
  }

  Chaining then(List<ToldStatus> told) {
    told.forEach(this::then);
    return this;
  }

  private void then(ToldStatus told) {
    UUID prescription = told.event().prescriptionId();
    if (!known.add(new EventKey(prescription, told.event().eventId()))) {
      duplicates.merge(prescription, 1L, Long::sum);
      return;
    }
    Link last = requireNonNull(heads.get(prescription));
    Link link = last.then(told.content());
    heads.put(prescription, link);
    rows.add(new NewRow(told, last.hash(), link));
    marks.computeIfPresent(
        told.place().partition(),
        (_, mark) -> mark.then(told.place().offset(), link.hash(), told.value()));
  }

  /** What is new, in order. */
  List<NewRow> rows() {
    return rows;
  }

  Map<UUID, Link> heads() {
    return heads;
  }

  Map<Integer, Mark> marks() {
    return marks;
  }

  long duplicates(UUID prescription) {
    return duplicates.getOrDefault(prescription, 0L);
  }
}
