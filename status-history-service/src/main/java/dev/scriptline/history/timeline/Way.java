package dev.scriptline.history.timeline;

import dev.scriptline.events.Channel;
import dev.scriptline.events.Status;
import java.util.List;

/** The stages that a prescription goes through when nothing goes wrong, by channel. */
final class Way {

  private static final List<Status> OF_THE_PLATFORM =
      List.of(
          Status.APPROVED,
          Status.REQUESTED,
          Status.ISSUED,
          Status.SIGNED,
          Status.PRINTED,
          Status.DISPENSED);

  private static final List<Status> OF_THE_MAIL =
      List.of(
          Status.APPROVED, Status.REQUESTED, Status.EMAILED, Status.ACKNOWLEDGED, Status.DISPENSED);

  private Way() {}

  static List<Status> of(Channel channel) {
    return switch (channel) {
      case PLATFORM -> OF_THE_PLATFORM;
      case EMAIL -> OF_THE_MAIL;
    };
  }
}
