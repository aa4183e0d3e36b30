package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.circuit.Guards;
import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.credential.PrescriberCredentials;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.Asked.NotTold;
import dev.scriptline.dispatch.platform.Asked.Told;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.Envelope.Unreadable;
import dev.scriptline.dispatch.platform.exchange.Patience;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.reconciliation.IssueLookup;
import dev.scriptline.dispatch.reconciliation.Sighting;
import dev.scriptline.dispatch.reconciliation.Sighting.Found;
import dev.scriptline.dispatch.reconciliation.Sighting.Unclear;
import dev.scriptline.dispatch.vault.BrokenLockException;
import dev.scriptline.events.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the platform which prescriptions exist under a transmission's id. */
@Component
class PlatformLookup implements IssueLookup {

  /** Below the lease of a look-up, so that what was found is not found in vain. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final PrescriberCredentials prescribers;
  private final Questions questions;
  private final Requests requests;
  private final Guards guards;
  private final Clock clock;
  private final boolean offered;

  PlatformLookup(
      PrescriberCredentials prescribers,
      Questions questions,
      Requests requests,
      Guards guards,
      Clock clock,
      PlatformSettings settings) {
    this.prescribers = prescribers;
    this.questions = questions;
    this.requests = requests;
    this.guards = guards;
    this.clock = clock;
    this.offered = settings.lookup();
  }

  @Override
  public Channel channel() {
    return Channel.PLATFORM;
  }

  @Override
  public boolean offered() {
    return offered;
  }

  @Override
  public Sighting find(Job job) {
    try {
      Optional<Credentials> found = prescribers.find(job.prescriberId());
      if (found.isEmpty()) {
        return new Unclear(ReasonCode.CREDENTIALS_MISSING);
      }
      try (Credentials credentials = found.get()) {
        Instant end = clock.instant().plus(LONGEST);
        Sighting sighting = Patience.until(end, () -> find(credentials, job.id().toString()));
        learn(job, sighting);
        return sighting;
      }
    } catch (BrokenLockException _) {
      return new Unclear(ReasonCode.CREDENTIALS_LOCKED);
    }
  }

  /** An answer that was lost on its way is no sign of a dead platform. */
  private void learn(Job job, Sighting sighting) {
    if (job.state() == JobState.UNCONFIRMED && sighting instanceof Found) {
      guards.issues().vindicate();
    }
  }

  private Sighting find(Credentials credentials, String reference) {
    return switch (questions.ask(credentials, tokens -> requests.byReference(tokens, reference))) {
      case NotTold(var hindrance) -> new Unclear(hindrance.reason());
      case Told(Success(var body, var shape)) -> {
        Sighting sighting = Sightings.of(body.path("data").path("prescriptions"), reference);
        if (sighting instanceof Unclear) {
          questions.strange("look-up", shape);
        }
        yield sighting;
      }
      // That it is broken for now passes, however long it takes.
      case Told(Unreadable(var reason, _)) -> new Unclear(reason);
      case Told _ -> new Unclear(ReasonCode.UNREADABLE_ANSWER);
    };
  }
}
