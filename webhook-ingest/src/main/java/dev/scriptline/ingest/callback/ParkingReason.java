package dev.scriptline.ingest.callback;

import java.util.Locale;

/** Why an authentic callback waits for somebody to look at it. */
public enum ParkingReason {
  EMPTY_BODY("The body is empty."),
  NOT_JSON("The body is not a JSON object."),
  UNKNOWN_TYPE("It is of a type that this version does not know."),
  NO_STATUS("It tells no status, or one that is not a short word."),
  NO_REFERENCE("It names neither a token nor a transmission of ours."),
  OUR_FAULT("Working on it fails, and that is for whoever runs the service to mend.");

  private final String words;

  ParkingReason(String words) {
    this.words = words;
  }

  /** For staff. */
  public String words() {
    return words;
  }

  /** As it is stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of a stored code. */
  public static ParkingReason ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
