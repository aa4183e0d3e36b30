package dev.scriptline.sandbox.infrastructure.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail server, SMTP and IMAP on 127.0.0.1, that takes mail for every address, but for those that
 * begin with {@code refused} (550 for a recipient) or {@code busy} (450). What is for {@code
 * bounces…} is taken and then reported as failed to the envelope's sender, what is for {@code
 * delayed…} as delayed. For {@code stalls…} it hesitates before it takes a mail, for {@code
 * lingers…} it has taken it and hesitates to say so. An address is its own IMAP login, with any
 * password. Mail lives in memory and ends with the server.
 */
public final class MailServer implements AutoCloseable {

  /** The library's own two seconds are too few where everything starts at once. */
  private static final long STARTUP_MILLIS = 30_000;

  private final int smtpPort;
  private final int imapPort;
  private final GreenMail server;

  /** A mail server on the given ports; not started yet. */
  public MailServer(int smtpPort, int imapPort) {
    this.smtpPort = smtpPort;
    this.imapPort = imapPort;
    ServerSetup[] protocols = {
      new ServerSetup(smtpPort, Ports.LOCALHOST, ServerSetup.PROTOCOL_SMTP),
      new ServerSetup(imapPort, Ports.LOCALHOST, ServerSetup.PROTOCOL_IMAP)
    };
    for (ServerSetup protocol : protocols) {
      protocol.setServerStartupTimeout(STARTUP_MILLIS);
    }
    this.server = new GuardedGreenMail(protocols);
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
  }

  /** A mail server on free ports; not started yet. */
  public static MailServer onFreePorts() {
    return new MailServer(Ports.free(), Ports.free());
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalStateException with one sentence when a port is taken
   */
  public void start() {
    for (int port : new int[] {smtpPort, imapPort}) {
      if (!Ports.isFree(port)) {
        throw new IllegalStateException("Port %d for mail is taken.".formatted(port));
      }
    }
    server.start();
  }

  public void stop() {
    server.stop();
  }

  public int smtpPort() {
    return smtpPort;
  }

  public int imapPort() {
    return imapPort;
  }

  /** Everything received so far, oldest first; a mail to two addresses is there twice. */
  public List<ReceivedMail> messages() {
    return stored().stream().map(ReceivedMail::of).toList();
  }

  /** Everything received so far as it was sent, oldest first. */
  public List<StoredMail> stored() {
    return server.getUserManager().listUser().stream()
        .flatMap(this::storedFor)
        .sorted(Comparator.comparing(StoredMail::received))
        .toList();
  }

  /** What one address has received so far, oldest first. */
  public List<ReceivedMail> messagesTo(String address) {
    GreenMailUser user = server.getUserManager().getUserByEmail(address);
    return user == null ? List.of() : storedFor(user).map(ReceivedMail::of).toList();
  }

  /** Throws all mail away. */
  public void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException("The mailboxes cannot be emptied.", e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private Stream<StoredMail> storedFor(GreenMailUser user) {
    try {
      return server
          .getManagers()
          .getImapHostManager()
          .getInbox(user)
          .getNonDeletedMessages()
          .stream()
          .map(stored -> StoredMail.of(user.getEmail(), stored));
    } catch (FolderException e) {
      throw new IllegalStateException("A mailbox cannot be read.", e);
    }
  }
}
