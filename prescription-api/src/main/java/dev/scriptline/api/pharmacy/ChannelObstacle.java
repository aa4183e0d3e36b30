package dev.scriptline.api.pharmacy;

import dev.scriptline.events.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a pharmacy cannot receive prescriptions by a channel. */
public enum ChannelObstacle {
  NO_BRANCH_ID("no-branch-id", "The platform does not know this pharmacy yet."),
  NO_MAILBOX("no-mailbox", "This pharmacy has no secure mailbox.");

  private final String code;
  private final String words;

  ChannelObstacle(String code, String words) {
    this.code = code;
    this.words = words;
  }

  static Optional<ChannelObstacle> of(
      Channel channel, @Nullable String branchId, @Nullable String mailbox) {
    return switch (channel) {
      case PLATFORM -> branchId == null ? Optional.of(NO_BRANCH_ID) : Optional.empty();
      case EMAIL -> mailbox == null ? Optional.of(NO_MAILBOX) : Optional.empty();
    };
  }

  /** The word that clients act on. */
  public String code() {
    return code;
  }

  /** A sentence for people. */
  public String words() {
    return words;
  }
}
