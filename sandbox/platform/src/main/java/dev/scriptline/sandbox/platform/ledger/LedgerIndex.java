package dev.scriptline.sandbox.platform.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The lines since the last reset, in memory, for reading. Only one thread adds. */
final class LedgerIndex {

  private record Lines(Collection<Entry> all, Map<String, Collection<Entry>> byReference) {

    static Lines none() {
      return new Lines(new ConcurrentLinkedQueue<>(), new ConcurrentHashMap<>());
    }
  }

  private volatile Lines lines = Lines.none();

  void add(Entry entry) {
    if (entry instanceof Entry.Reset) {
      lines = Lines.none();
      return;
    }
    lines.all().add(entry);
    String reference = entry.clientRefId();
    if (reference != null) {
      lines.byReference().computeIfAbsent(reference, _ -> new ConcurrentLinkedQueue<>()).add(entry);
    }
  }

  List<Entry> all() {
    return List.copyOf(lines.all());
  }

  List<Entry> about(String clientRefId) {
    return List.copyOf(lines.byReference().getOrDefault(clientRefId, List.of()));
  }
}
