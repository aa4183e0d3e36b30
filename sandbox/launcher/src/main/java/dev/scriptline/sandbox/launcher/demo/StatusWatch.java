package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import java.util.Set;

/** Tells once of each status on the way that is out of the ordinary. */
final class StatusWatch {

  private static final Set<String> UNUSUAL = Set.of("deferred", "unconfirmed");

  private final Narrator narrator;
  private String last = "";

  StatusWatch(Narrator narrator) {
    this.narrator = narrator;
  }

  void sees(String status) {
    if (!status.equals(last) && UNUSUAL.contains(status)) {
      narrator.aside("it is " + status);
    }
    last = status;
  }

  String last() {
    return last;
  }
}
