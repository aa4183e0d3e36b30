package dev.scriptline.api.projection;

import java.util.Optional;

/** Whether a prescription may be sent now. */
public sealed interface NextSend {

  /**
   * It may.
   *
   * @param number of the transmission that this would be
   */
  record Possible(int number) implements NextSend {}

  /** It must not: this transmission may be live. */
  record AlreadySent(TransmissionStanding transmission) implements NextSend {}

  /** It must not: the medicine was handed out on this transmission. */
  record AlreadyDispensed(TransmissionStanding transmission) implements NextSend {}

  /** It must not: the prescriber took it back. */
  record TakenBack() implements NextSend {}

  /** The code of what stands in the way. */
  default Optional<String> obstacle() {
    return switch (this) {
      case Possible _ -> Optional.empty();
      case AlreadySent _ -> Optional.of("already-sent");
      case AlreadyDispensed _ -> Optional.of("already-dispensed");
      case TakenBack _ -> Optional.of("prescription-revoked");
    };
  }
}
