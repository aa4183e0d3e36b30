package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.credential.PrescriberCredentials;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.outcome.VoidOutcome;
import dev.scriptline.dispatch.outcome.VoidOutcome.Unclear;
import dev.scriptline.dispatch.platform.Asked.NotTold;
import dev.scriptline.dispatch.platform.Asked.Told;
import dev.scriptline.dispatch.platform.answer.VoidReader;
import dev.scriptline.dispatch.platform.exchange.Patience;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.vault.BrokenLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Voids a prescription at the platform, in its prescriber's name; may be repeated freely. */
@Component
public class VoidCall {

  /** With tokens fetched and fetched again; whoever leases a void leases it for longer. */
  public static final Duration LONGEST = Duration.ofSeconds(20);

  private final PrescriberCredentials prescribers;
  private final Questions questions;
  private final Requests requests;
  private final Clock clock;

  VoidCall(PrescriberCredentials prescribers, Questions questions, Requests requests, Clock clock) {
    this.prescribers = prescribers;
    this.questions = questions;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Voids. Called without a transaction or a pooled connection.
   *
   * @param reason a code, as the platform is told it
   */
  public VoidOutcome voided(UUID prescriberId, PlatformToken token, String reason) {
    try {
      Optional<Credentials> found = prescribers.find(prescriberId);
      if (found.isEmpty()) {
        return new Unclear(ReasonCode.CREDENTIALS_MISSING);
      }
      try (Credentials credentials = found.get()) {
        Instant end = clock.instant().plus(LONGEST);
        return Patience.until(end, () -> voided(credentials, token, reason));
      }
    } catch (BrokenLockException _) {
      return new Unclear(ReasonCode.CREDENTIALS_LOCKED);
    }
  }

  VoidOutcome voided(Credentials credentials, PlatformToken token, String reason) {
    return switch (questions.ask(
        credentials, tokens -> requests.voiding(tokens, token.value(), reason))) {
      case NotTold(var hindrance) -> new Unclear(hindrance.reason());
      case Told(var envelope) -> VoidReader.read(envelope);
    };
  }
}
