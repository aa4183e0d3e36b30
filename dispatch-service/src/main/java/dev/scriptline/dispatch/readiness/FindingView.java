package dev.scriptline.dispatch.readiness;

import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import org.jspecify.annotations.Nullable;

/** A finding as the doctor reads it. */
record FindingView(
    String name,
    String side,
    boolean ok,
    String found,
    @Nullable String remedy,
    @Nullable String mendedBy) {

  static FindingView of(Finding finding) {
    return switch (finding) {
      case Sound(var name, var side, var found) ->
          new FindingView(name, side.wire(), true, found, null, null);
      case Amiss(var name, var side, var found, var remedy, var mender) ->
          new FindingView(name, side.wire(), false, found, remedy, mender.wire());
    };
  }
}
