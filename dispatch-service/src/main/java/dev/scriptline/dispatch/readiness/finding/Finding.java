package dev.scriptline.dispatch.readiness.finding;

/**
 * One prerequisite and how it stands, in plain sentences for somebody who is called at night. What
 * could not be examined because of something else has no finding: that other one names it.
 */
public sealed interface Finding {

  String name();

  Side side();

  String found();

  /** As it should be. */
  record Sound(String name, Side side, String found) implements Finding {}

  /** A send would fail. */
  record Amiss(String name, Side side, String found, String remedy, Mender mendedBy)
      implements Finding {}
}
