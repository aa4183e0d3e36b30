package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.circuit.TestGuards;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.exchange.PlatformClient;
import dev.scriptline.dispatch.platform.exchange.PlatformLine;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Requests;
import java.time.Clock;

/** Puts the authentication together as the service does. */
public final class Authentications {

  private Authentications() {}

  /**
   * @param tokenClock by which tokens age; calls are bounded by real time
   */
  public static Authentication of(PlatformSettings settings, Clock tokenClock) {
    Requests requests = new Requests(settings);
    PlatformLine platform = line(settings, Clock.systemUTC());
    Lifetimes lifetimes = new Lifetimes(settings, tokenClock);
    AccessTokens accessTokens =
        new AccessTokens(
            requests, platform, new EnvelopeReader(), (_, _) -> {}, lifetimes, tokenClock);
    Login login = new Login(requests, platform, new EnvelopeReader(), (_, _) -> {}, lifetimes);
    return new Authentication(accessTokens, new Sessions(accessTokens, login, tokenClock));
  }

  /** The second step alone. */
  public static Login login(PlatformSettings settings, Clock clock) {
    return new Login(
        new Requests(settings),
        line(settings, clock),
        new EnvelopeReader(),
        (_, _) -> {},
        new Lifetimes(settings, clock));
  }

  private static PlatformLine line(PlatformSettings settings, Clock clock) {
    return new PlatformLine(new PlatformClient(settings, clock), TestGuards.open());
  }
}
