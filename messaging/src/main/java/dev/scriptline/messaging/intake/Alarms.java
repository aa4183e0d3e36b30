package dev.scriptline.messaging.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps one intake from taking, by place, until it is over. Safe for several threads. */
final class Alarms {

  private final Map<String, String> open = new ConcurrentHashMap<>();

  /** Raises an alarm and says whether it is a new one. */
  boolean raise(Object place, String what) {
    return !what.equals(open.put(place.toString(), what));
  }

  /** Ends an alarm and says whether there was one. */
  boolean clear(Object place) {
    return open.remove(place.toString()) != null;
  }

  Map<String, String> open() {
    return new TreeMap<>(open);
  }
}
