package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.authentication.Grant.Granted;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The prescribers' sessions. */
@Component
class Sessions {

  private final AccessTokens accessTokens;
  private final Login login;
  private final TokenCache<SessionOwner> cache;

  Sessions(AccessTokens accessTokens, Login login, Clock clock) {
    this.accessTokens = accessTokens;
    this.login = login;
    this.cache = new TokenCache<>(clock);
  }

  Grant get(SessionOwner owner, Credentials credentials) {
    return cache.get(owner, () -> open(credentials));
  }

  void distrust(SessionOwner owner, Secret session) {
    cache.distrust(owner, session);
  }

  /** Once more when the access token, believed good, was turned away. */
  private Grant open(Credentials credentials) {
    Grant first = attempt(credentials);
    boolean turnedAway =
        first instanceof Denied(NotSent notSent) && notSent.reason() == ReasonCode.UNAUTHENTICATED;
    return turnedAway ? attempt(credentials) : first;
  }

  private Grant attempt(Credentials credentials) {
    return switch (accessTokens.get()) {
      case Denied denied -> denied;
      case Granted(var access, _, _) -> {
        Grant session = login.attempt(credentials, access);
        if (session instanceof Denied(NotSent notSent)
            && notSent.reason() == ReasonCode.UNAUTHENTICATED) {
          accessTokens.distrust(access);
        }
        yield session;
      }
    };
  }
}
