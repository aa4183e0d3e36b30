package dev.scriptline.api.pharmacy;

import dev.scriptline.api.region.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a pharmacy cannot receive prescriptions by its region's channel. */
public enum ChannelObstacle {
  CLOSED("closed", "This pharmacy has closed. Choose another one.", "patient"),
  OTHER_COUNTRY(
      "pharmacy-in-other-country", "This pharmacy's address is outside its region.", "support"),
  NO_BRANCH_ID("no-branch-id", "The platform does not know this pharmacy yet.", "support"),
  NO_MAILBOX("no-mailbox", "This pharmacy has no secure mailbox.", "support"),
  RECIPIENT_NOT_ALLOWED(
      "recipient-not-allowed",
      "This pharmacy's mailbox is not one that prescriptions may be mailed to.",
      "support");

  private final String code;
  private final String words;
  private final String mendedBy;

  ChannelObstacle(String code, String words, String mendedBy) {
    this.code = code;
    this.words = words;
    this.mendedBy = mendedBy;
  }

  /** All that stand in the way; none where it can receive. */
  static List<ChannelObstacle> of(Region region, Reach reach) {
    List<ChannelObstacle> obstacles = new ArrayList<>();
    if (reach.closed()) {
      obstacles.add(CLOSED);
    }
    if (!region.pharmacies().country().equals(reach.country())) {
      obstacles.add(OTHER_COUNTRY);
    }
    switch (region.channel()) {
      case PLATFORM -> {
        if (reach.branchId() == null) {
          obstacles.add(NO_BRANCH_ID);
        }
      }
      case EMAIL -> {
        if (reach.mailbox() == null) {
          obstacles.add(NO_MAILBOX);
        } else if (!region.pharmacies().allow(reach.mailbox())) {
          obstacles.add(RECIPIENT_NOT_ALLOWED);
        }
      }
    }
    return obstacles;
  }

  /** What decides how a pharmacy can be reached. */
  record Reach(
      boolean closed, String country, @Nullable String branchId, @Nullable String mailbox) {}

  /** The word that clients act on. */
  public String code() {
    return code;
  }

  /** A sentence for people. */
  public String words() {
    return words;
  }

  /** Who removes it: patient or support. */
  public String mendedBy() {
    return mendedBy;
  }
}
