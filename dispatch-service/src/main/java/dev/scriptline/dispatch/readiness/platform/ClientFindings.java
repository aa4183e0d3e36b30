package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.probe.Access;
import dev.scriptline.dispatch.platform.probe.Probed;
import dev.scriptline.dispatch.platform.probe.Probed.Denied;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.dispatch.platform.probe.Silence;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the platform receives us as a client. */
@Component
class ClientFindings {

  private static final String NAME = "platform client";
  private static final String NOTHING_BEHIND =
      " Sign-ins, clinics and contacts could not be examined.";

  private final PlatformSettings settings;

  ClientFindings(PlatformSettings settings) {
    this.settings = settings;
  }

  Finding of(Probed<Access> client) {
    return switch (client) {
      case Told<Access>(var access) ->
          access.life().<Finding>map(ClientFindings::letIn).orElseGet(this::absurdLife);
      case Denied<Access> _ -> refused();
      case Silent<Access>(var why) -> silent(why);
    };
  }

  private static Finding letIn(Duration life) {
    return new Sound(
        NAME,
        Side.OURS,
        "The platform takes our client id and secret; an access token lasts %d minutes."
            .formatted(life.toMinutes()));
  }

  private Finding absurdLife() {
    return new Amiss(
        NAME,
        Side.OURS,
        "The platform takes our client id and secret, but its expires_in makes no sense in %s."
            .formatted(settings.expiresInUnit().name().toLowerCase(Locale.ROOT)),
        "Set PLATFORM_EXPIRES_IN_UNIT to what expires_in counts (seconds, minutes or epoch) and"
            + " restart dispatch-service. Until then a token is renewed every minute.",
        Mender.OPERATIONS);
  }

  private Finding refused() {
    return new Amiss(
        NAME,
        Side.OURS,
        "The platform does not take our client id and secret." + NOTHING_BEHIND,
        "Compare PLATFORM_CLIENT_ID and PLATFORM_CLIENT_SECRET of dispatch-service with what the"
            + " platform gave us, correct them and restart it.",
        Mender.OPERATIONS);
  }

  private Finding silent(Silence why) {
    return new Amiss(
        NAME,
        Side.PLATFORM,
        "The platform at %s %s.".formatted(settings.baseUrl(), why.words()) + NOTHING_BEHIND,
        "Check that PLATFORM_BASE_URL is that address. If it is, tell the platform's hotline; what"
            + " is to be sent waits meanwhile and is not lost.",
        Mender.PLATFORM);
  }
}
