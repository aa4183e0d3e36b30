package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.dispatch.email.smtp.Ending.Cause;
import dev.scriptline.dispatch.email.smtp.Ending.NotFinished;
import dev.scriptline.messaging.trouble.FaultReport;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, one mail. May be cut from outside at any moment. */
final class Exchange implements Callable<Ending> {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final SmtpSettings settings;
  private final Session session;
  private final MimeMessage mail;
  private final Address recipient;
  private final FinalDot finalDot;
  private final Socket socket = new Socket();

  Exchange(
      SmtpSettings settings,
      Session session,
      MimeMessage mail,
      Address recipient,
      FinalDot finalDot) {
    this.settings = settings;
    this.session = session;
    this.mail = mail;
    this.recipient = recipient;
    this.finalDot = finalDot;
  }

  @Override
  public Ending call() {
    try {
      InetAddress address = InetAddress.getByName(settings.host());
      // Named as it was configured: that name must be in the server's certificate.
      InetAddress named = InetAddress.getByAddress(settings.host(), address.getAddress());
      socket.connect(
          new InetSocketAddress(named, settings.port()),
          Math.toIntExact(settings.connectTimeout().toMillis()));
    } catch (IOException e) {
      LOG.info("The mail server cannot be reached: {}", FaultReport.of(e));
      return new NotFinished(Cause.NO_CONNECTION);
    }
    PhasedTransport transport = new PhasedTransport(session, server(), finalDot);
    try {
      transport.connect(socket);
      transport.sendMessage(mail, new Address[] {recipient});
    } catch (MessagingException e) {
      LOG.info("A mail was not taken over: {}, {}", transport.ending(), FaultReport.of(e));
    }
    Ending ending = transport.ending();
    leave(transport);
    return ending;
  }

  /** Whatever it waits for, it waits no longer. */
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A connection to the mail server ends badly: {}", FaultReport.of(e));
    }
  }

  /** The result stands; a farewell that fails changes nothing. */
  private void leave(PhasedTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server does not take leave: {}", FaultReport.of(e));
    }
    cut();
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
