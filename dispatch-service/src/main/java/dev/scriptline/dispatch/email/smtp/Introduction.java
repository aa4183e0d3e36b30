package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.dispatch.email.smtp.Ending.Answered;
import dev.scriptline.dispatch.email.smtp.Greeting.NoAnswer;
import dev.scriptline.dispatch.email.smtp.Greeting.NotSecure;
import dev.scriptline.dispatch.email.smtp.Greeting.Objection;
import dev.scriptline.dispatch.email.smtp.Greeting.SignInRefused;
import dev.scriptline.dispatch.email.smtp.Greeting.Welcome;
import dev.scriptline.messaging.trouble.FaultReport;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection on which we say who we are and nothing else. */
record Introduction(Connection connection, FinalDot finalDot) implements Callable<Greeting> {

  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

  @Override
  public Greeting call() {
    if (!connection.stands()) {
      return new NoAnswer();
    }
    PhasedTransport transport = connection.transport(finalDot);
    try {
      connection.introduce(transport);
      // The library asks the server whether it is still there.
      return transport.isConnected() ? new Welcome() : objection(transport);
    } catch (AuthenticationFailedException _) {
      return new SignInRefused();
    } catch (MessagingException e) {
      LOG.info("The mail server did not receive us: {}", FaultReport.of(e));
      return objection(transport);
    } finally {
      connection.leave(transport);
    }
  }

  /** Where it has only said yes, what is missing is something that it does not offer. */
  private static Greeting objection(PhasedTransport transport) {
    if (!(transport.ending() instanceof Answered(_, var reply))) {
      return new NoAnswer();
    }
    return reply.accepts() ? new NotSecure() : new Objection(reply.code());
  }
}
