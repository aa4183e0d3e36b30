package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.probe.PlatformProbe;
import dev.scriptline.dispatch.platform.probe.Probed.Denied;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import org.springframework.stereotype.Component;

/** Whether a send that got no answer can be looked up. */
@Component
class LookupFinding {

  private static final String NAME = "platform look-up";

  private final PlatformProbe probe;
  private final boolean used;

  LookupFinding(PlatformProbe probe, PlatformSettings settings) {
    this.probe = probe;
    this.used = settings.lookup();
  }

  Finding of(Tokens tokens, SideBySide asking) {
    if (!used) {
      return new Sound(
          NAME,
          Side.OURS,
          "PLATFORM_LOOKUP is false: whatever gets no answer waits for a person to decide.");
    }
    return switch (asking.ask(() -> probe.lookup(tokens))) {
      case Told<Boolean>(var nothing) when nothing ->
          new Sound(
              NAME, Side.PLATFORM, "The platform can be asked what it holds under our reference.");
      case Told<Boolean> _ ->
          amiss("Asked for a reference that cannot exist, the platform lists prescriptions.");
      case Denied<Boolean> _ -> amiss("The platform turns our tokens away when it is asked.");
      case Silent<Boolean>(var why) ->
          amiss("Asked what it holds under our reference, the platform %s.".formatted(why.words()));
    };
  }

  private static Finding amiss(String found) {
    return new Amiss(
        NAME,
        Side.PLATFORM,
        found,
        "Ask the platform whether it offers the look-up by client_ref_id. While it does not, set"
            + " PLATFORM_LOOKUP=false on dispatch-service: a person then decides what stays open.",
        Mender.OPERATIONS);
  }
}
