package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.prescription.Status;
import java.util.List;

/** The way of a prescription as a row of steps: behind it, where it is, ahead. */
final class Steps {

  private static final List<Status> WAY = List.of(Status.ISSUED, Status.SIGNED, Status.DISPENSED);
  // Nobody has to print, and who dispensed may not have: it is a step for whom it was one.
  private static final List<Status> WAY_OF_PRINTED =
      List.of(Status.ISSUED, Status.SIGNED, Status.PRINTED, Status.DISPENSED);

  private Steps() {}

  static String upTo(Status status) {
    StringBuilder steps = new StringBuilder("<ol class=\"steps\" aria-label=\"Progress\">");
    for (Status step : status == Status.PRINTED ? WAY_OF_PRINTED : WAY) {
      int ahead = step.compareTo(status);
      String state = ahead < 0 ? "class=\"past\"" : ahead == 0 ? "aria-current=\"step\"" : "";
      steps.append("<li %s>%s%s</li>".formatted(state, name(step), ahead < 0 ? done() : ""));
    }
    return steps.append("</ol>").toString();
  }

  private static String done() {
    return "<span class=\"unseen\">, done</span>";
  }

  private static String name(Status step) {
    String word = step.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
