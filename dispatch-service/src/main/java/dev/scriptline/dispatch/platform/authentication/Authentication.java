package dev.scriptline.dispatch.platform.authentication;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.platform.authentication.Entry.Barred;
import dev.scriptline.dispatch.platform.authentication.Grant.Denied;
import dev.scriptline.dispatch.platform.authentication.Grant.Granted;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.edge.Secret;
import org.springframework.stereotype.Component;

/** Both steps of the platform's authentication. */
@Component
public class Authentication {

  private final AccessTokens accessTokens;
  private final Sessions sessions;

  Authentication(AccessTokens accessTokens, Sessions sessions) {
    this.accessTokens = accessTokens;
    this.sessions = sessions;
  }

  /** The tokens at hand, fetched where there are none. */
  public Entry enter(Credentials credentials) {
    SessionOwner owner = new SessionOwner(credentials.prescriberId(), credentials.version());
    return switch (sessions.get(owner, credentials)) {
      case Denied(var hindrance) -> new Barred(hindrance);
      case Granted(var session, _, _) -> admit(owner, session);
    };
  }

  /**
   * These were turned away. Which of the two was at fault is not said: where the access token has
   * been renewed meanwhile it was that one, and the session stays.
   */
  public void distrust(Admitted admitted) {
    if (accessTokens.isCurrent(admitted.tokens().access())) {
      accessTokens.distrust(admitted.tokens().access());
      sessions.distrust(admitted.owner(), admitted.tokens().session());
    }
  }

  private Entry admit(SessionOwner owner, Secret session) {
    return switch (accessTokens.get()) {
      case Denied(var hindrance) -> new Barred(hindrance);
      case Granted(var access, _, _) -> new Admitted(owner, new Tokens(access, session));
    };
  }
}
