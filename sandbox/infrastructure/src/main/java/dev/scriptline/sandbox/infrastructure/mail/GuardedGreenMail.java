package dev.scriptline.sandbox.infrastructure.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/** GreenMail with a {@link Doorkeeper}, for which it has no setting. */
final class GuardedGreenMail extends GreenMail {

  GuardedGreenMail(ServerSetup... protocols) {
    super(protocols);
  }

  @Override
  protected Map<String, AbstractServer> createServices(
      ServerSetup[] protocols, Managers unguarded) {
    return super.createServices(protocols, new Guarded(unguarded));
  }

  private static final class Guarded extends Managers {

    private final Managers unguarded;
    private final SmtpManager doorkeeper;

    Guarded(Managers unguarded) {
      this.unguarded = unguarded;
      this.doorkeeper = new Doorkeeper(unguarded.getImapHostManager(), unguarded.getUserManager());
    }

    @Override
    public SmtpManager getSmtpManager() {
      return doorkeeper;
    }

    @Override
    public UserManager getUserManager() {
      return unguarded.getUserManager();
    }

    @Override
    public ImapHostManager getImapHostManager() {
      return unguarded.getImapHostManager();
    }
  }
}
