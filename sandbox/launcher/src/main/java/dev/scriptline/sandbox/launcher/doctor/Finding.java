package dev.scriptline.sandbox.launcher.doctor;

import tools.jackson.databind.JsonNode;

/**
 * One prerequisite of sending, as a service or the doctor itself found it.
 *
 * @param region whose prescriptions it concerns; empty where no region is known
 * @param side {@code ours} or {@code platform}
 * @param found a sentence about how it stands
 * @param remedy what to do; empty where nothing is to be done
 * @param mendedBy who does it; empty likewise
 */
public record Finding(
    String region,
    String name,
    String side,
    boolean ok,
    String found,
    String remedy,
    String mendedBy) {

  static Finding of(String region, JsonNode told) {
    return new Finding(
        region,
        told.path("name").asString(""),
        told.path("side").asString(""),
        told.path("ok").asBoolean(false),
        told.path("found").asString(""),
        told.path("remedy").asString(""),
        told.path("mendedBy").asString(""));
  }

  static Finding amiss(String region, String name, String found, String remedy) {
    return new Finding(region, name, "ours", false, found, remedy, "operations");
  }

  /** Whether it says the same, for whatever region. */
  boolean repeats(Finding other) {
    return name.equals(other.name()) && ok == other.ok() && found.equals(other.found());
  }
}
