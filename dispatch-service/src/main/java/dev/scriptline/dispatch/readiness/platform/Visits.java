package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.credential.PrescriberCredentials;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.probe.Access;
import dev.scriptline.dispatch.platform.probe.PlatformProbe;
import dev.scriptline.dispatch.platform.probe.Probed.Denied;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.dispatch.readiness.platform.Visit.AtHome;
import dev.scriptline.dispatch.readiness.platform.Visit.Inside;
import dev.scriptline.dispatch.readiness.platform.Visit.Locked;
import dev.scriptline.dispatch.readiness.platform.Visit.NothingKept;
import dev.scriptline.dispatch.readiness.platform.Visit.TurnedAway;
import dev.scriptline.dispatch.readiness.platform.Visit.Unanswered;
import dev.scriptline.dispatch.readiness.platform.Visit.WithoutPin;
import dev.scriptline.dispatch.vault.BrokenLockException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends prescribers to the platform, each with what we keep for them. */
@Component
class Visits {

  private final PrescriberCredentials prescribers;
  private final PlatformProbe probe;

  Visits(PrescriberCredentials prescribers, PlatformProbe probe) {
    this.prescribers = prescribers;
    this.probe = probe;
  }

  /** One prescriber's; without access only what we keep is looked at. */
  Visit of(UUID prescriberId, Optional<Access> access) {
    try {
      Optional<Credentials> kept = prescribers.find(prescriberId);
      if (kept.isEmpty()) {
        return new NothingKept(prescriberId);
      }
      try (Credentials credentials = kept.get()) {
        return of(credentials, access);
      }
    } catch (BrokenLockException e) {
      return new Locked(prescriberId, String.valueOf(e.getMessage()));
    }
  }

  private Visit of(Credentials credentials, Optional<Access> access) {
    UUID prescriberId = credentials.prescriberId();
    if (credentials.pin().isBlank()) {
      return new WithoutPin(prescriberId);
    }
    return access.isEmpty()
        ? new AtHome(prescriberId)
        : switch (probe.signIn(access.get().token(), credentials)) {
          case Denied<Tokens> _ -> new TurnedAway(prescriberId);
          case Silent<Tokens>(var why) -> new Unanswered(prescriberId, why);
          case Told<Tokens>(var tokens) -> new Inside(prescriberId, tokens, probe.clinics(tokens));
        };
  }
}
