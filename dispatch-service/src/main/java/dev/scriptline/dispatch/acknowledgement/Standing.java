package dev.scriptline.dispatch.acknowledgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the page has to say of a transmission. */
sealed interface Standing {

  /**
   * As it is printed on the prescription; absent while this service does not know the transmission
   * again after its database was restored.
   */
  @Nullable String serial();

  /** Nobody has pressed the button yet. */
  record Open(@Nullable String serial) implements Standing {}

  /** The pharmacy has said that it has the mail. */
  record Acknowledged(@Nullable String serial, Instant since) implements Standing {}

  /** It must not be dispensed on the strength of this mail any more, acknowledged or not. */
  record Ended(@Nullable String serial) implements Standing {}
}
