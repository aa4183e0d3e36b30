package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.dispatch.email.smtp.Ending.Cause;
import dev.scriptline.dispatch.email.smtp.Ending.NotFinished;
import dev.scriptline.messaging.trouble.FaultReport;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, one mail. */
record Exchange(Connection connection, MimeMessage mail, Address recipient, FinalDot finalDot)
    implements Callable<Ending> {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  @Override
  public Ending call() {
    if (!connection.stands()) {
      return new NotFinished(Cause.NO_CONNECTION);
    }
    PhasedTransport transport = connection.transport(finalDot);
    try {
      connection.introduce(transport);
      transport.sendMessage(mail, new Address[] {recipient});
    } catch (MessagingException e) {
      LOG.info("A mail was not taken over: {}, {}", transport.ending(), FaultReport.of(e));
    }
    Ending ending = transport.ending();
    connection.leave(transport);
    return ending;
  }
}
