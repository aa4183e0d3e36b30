package dev.scriptline.sandbox.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A connection to the mail server, opened when needed and opened anew when it broke. */
final class SmtpConnection implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SmtpConnection.class.getName());
  private static final int TRIES = 5;
  private static final String MILLIS = "10000";

  private final Session session;
  private @Nullable Transport transport;

  SmtpConnection(Smtp smtp) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", smtp.host());
    properties.put("mail.smtp.port", Integer.toString(smtp.port()));
    properties.put("mail.smtp.connectiontimeout", MILLIS);
    properties.put("mail.smtp.timeout", MILLIS);
    properties.put("mail.smtp.writetimeout", MILLIS);
    properties.put("mail.smtp.localhost", "platform.example.org");
    properties.put("mail.from", Notice.SENDER);
    this.session = Session.getInstance(properties);
  }

  /** Tries a few times, a little later each time; whether the server took the mail. */
  boolean send(Notice notice) throws InterruptedException {
    for (int tried = 1; tried <= TRIES; tried++) {
      try {
        MimeMessage message = notice.in(session);
        message.saveChanges();
        open().sendMessage(message, message.getAllRecipients());
        return true;
      } catch (MessagingException e) {
        LOG.log(Level.WARNING, "A contact could not be mailed: {0}", e.getClass().getName());
        close();
        Thread.sleep(Duration.ofMillis(200L * tried));
      }
    }
    return false;
  }

  private Transport open() throws MessagingException {
    Transport current = transport;
    if (current == null) {
      current = session.getTransport("smtp");
      current.connect();
      transport = current;
    }
    return current;
  }

  @Override
  public void close() {
    Transport current = transport;
    transport = null;
    if (current != null) {
      try {
        current.close();
      } catch (MessagingException e) {
        LOG.log(Level.DEBUG, "A mail connection did not close: {0}", e.getClass().getName());
      }
    }
  }
}
