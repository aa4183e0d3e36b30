package dev.scriptline.dispatch.returned;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a mail in the return mailbox says (RFC 3464). */
sealed interface DeliveryReport {

  /**
   * A report on a mail of ours.
   *
   * @param statusCode such as {@code 5.1.1} (RFC 3463), where it stands there
   */
  sealed interface Ours extends DeliveryReport {

    UUID transmissionId();

    @Nullable String statusCode();
  }

  /** It will not be delivered. */
  record Failed(UUID transmissionId, @Nullable String statusCode) implements Ours {}

  /** It is still being tried. */
  record Delayed(UUID transmissionId, @Nullable String statusCode) implements Ours {}

  /** It went on, as far as that server knows. */
  record Delivered(UUID transmissionId, @Nullable String statusCode) implements Ours {}

  /**
   * Nothing that a machine may conclude from: a person reads it.
   *
   * @param why a code of ours, nothing of the mail
   */
  record Unreadable(String why) implements DeliveryReport {}
}
