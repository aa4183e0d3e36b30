package dev.scriptline.ingest.alarm;

import java.util.Locale;

/** What may be wrong. */
enum AlarmKind {
  WAITING_TOO_LONG(
      "Callbacks have waited for more than 15 minutes for news of their prescription: the platform"
          + " speaks of something that nobody here has sent, or dispatch-service has not told."),
  UNREAD(
      "Callbacks have been kept for more than a minute and not been read: see this service's log."),
  PARKED("Callbacks are parked: look at them and have them read again once the cause is mended."),
  OLD_SECRET_USED(
      "In the last hour a callback was signed with a secret that is not the first of"
          + " WEBHOOK_SECRETS: the platform has not changed over yet, or somebody else knows it.");

  private final String words;

  AlarmKind(String words) {
    this.words = words;
  }

  /** For staff. */
  String words() {
    return words;
  }

  /** As it is shown and counted. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
