package dev.scriptline.ingest.readiness;

import dev.scriptline.ingest.readiness.Finding.Amiss;
import dev.scriptline.ingest.readiness.Finding.Side;
import dev.scriptline.ingest.readiness.Finding.Sound;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding as the doctor reads it. */
record FindingView(
    String name,
    String side,
    boolean ok,
    String found,
    @Nullable String remedy,
    @Nullable String mendedBy) {

  private static final String OPERATIONS = "operations";

  static FindingView of(Finding finding) {
    return switch (finding) {
      case Sound(var name, var side, var found) ->
          new FindingView(name, word(side), true, found, null, null);
      case Amiss(var name, var side, var found, var remedy) ->
          new FindingView(name, word(side), false, found, remedy, OPERATIONS);
    };
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }
}
