package dev.scriptline.ingest.readiness;

/** One prerequisite and how it stands, in plain sentences for somebody who is called at night. */
sealed interface Finding {

  String name();

  Side side();

  String found();

  /** As it should be. */
  record Sound(String name, Side side, String found) implements Finding {}

  /** The platform's word does not reach us; operations mends it. */
  record Amiss(String name, Side side, String found, String remedy) implements Finding {}

  /** Where it lies. */
  enum Side {
    OURS,
    PLATFORM
  }
}
