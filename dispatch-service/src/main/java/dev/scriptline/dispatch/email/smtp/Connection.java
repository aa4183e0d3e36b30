package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.messaging.trouble.FaultReport;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server. May be cut from outside at any moment. */
final class Connection {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final SmtpSettings settings;
  private final Session session;
  private final Socket socket = new Socket();

  Connection(SmtpSettings settings, Session session) {
    this.settings = settings;
    this.session = session;
  }

  /** Whether it stands; nothing has been said on it then. */
  boolean stands() {
    try {
      InetAddress address = InetAddress.getByName(settings.host());
      // Named as it was configured: that name must be in the server's certificate.
      InetAddress named = InetAddress.getByAddress(settings.host(), address.getAddress());
      socket.connect(
          new InetSocketAddress(named, settings.port()),
          Math.toIntExact(settings.connectTimeout().toMillis()));
      return true;
    } catch (IOException e) {
      LOG.info("The mail server cannot be reached: {}", FaultReport.of(e));
      return false;
    }
  }

  PhasedTransport transport(FinalDot finalDot) {
    return new PhasedTransport(session, server(), finalDot);
  }

  /** Says who we are, secures the connection and signs in, as far as the settings ask for it. */
  void introduce(PhasedTransport transport) throws MessagingException {
    transport.connect(socket);
  }

  /** The result stands; a farewell that fails changes nothing. */
  void leave(PhasedTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server does not take leave: {}", FaultReport.of(e));
    }
    cut();
  }

  /** Whatever it waits for, it waits no longer. */
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A connection to the mail server ends badly: {}", FaultReport.of(e));
    }
  }

  private URLName server() {
    return settings.signsIn()
        ? new URLName(
            "smtp",
            settings.host(),
            settings.port(),
            null,
            settings.user(),
            settings.password().reveal())
        : new URLName("smtp", settings.host(), settings.port(), null, null, null);
  }
}
