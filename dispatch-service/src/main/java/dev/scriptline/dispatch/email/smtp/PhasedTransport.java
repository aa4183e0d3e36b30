package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.dispatch.email.smtp.Ending.Answered;
import dev.scriptline.dispatch.email.smtp.Ending.Cause;
import dev.scriptline.dispatch.email.smtp.Ending.NotAnswered;
import dev.scriptline.dispatch.email.smtp.Ending.NotFinished;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Mail's SMTP, which remembers how far it has come and what it was told last: its
 * exceptions alone do not say whether the final dot was written. At no level does it log what is
 * said, for that is a prescription.
 */
final class PhasedTransport extends SMTPTransport {

  private static final String DOT = ".";
  private static final String RESET = "RSET";
  private static final String QUIT = "QUIT";

  /** The library names its loggers by this package. Held here, or their filters would be lost. */
  private static final List<Logger> LIBRARY_LOGGERS =
      Stream.of("", ".protocol")
          .map(part -> Logger.getLogger(PhasedTransport.class.getPackageName() + part))
          .toList();

  static {
    LIBRARY_LOGGERS.forEach(logger -> logger.setFilter(_ -> false));
  }

  private final FinalDot finalDot;
  private Phase phase = Phase.CONNECT;
  private @Nullable Reply lastReply;
  private boolean late;

  PhasedTransport(Session session, URLName server, FinalDot finalDot) {
    super(session, server);
    this.finalDot = finalDot;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    phase = Phase.SENDER;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    phase = Phase.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    phase = Phase.DATA;
    OutputStream content = super.data();
    phase = Phase.CONTENT;
    lastReply = null;
    return content;
  }

  /**
   * The dot is a command to the library, and goes through here immediately before it is written.
   */
  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (command.equals(QUIT)) {
      super.sendCommand(command);
      return; // what was said last still counts
    }
    if (command.equals(RESET)) {
      // The connection carries one mail. Waiting for a server that has said its last word would
      // only risk to lose that word.
      throw new MessagingException("one mail, no reset");
    }
    lastReply = null;
    if (phase == Phase.CONTENT && command.equals(DOT)) {
      if (!finalDot.mayBeWritten()) {
        late = true;
        throw new MessagingException("the deadline passed before the final dot");
      }
      phase = Phase.FINAL_DOT;
    }
    super.sendCommand(command);
  }

  /** Below 100 the library could not read a reply. */
  @Override
  protected int readServerResponse() throws MessagingException {
    lastReply = null;
    int code = super.readServerResponse();
    if (code >= 100) {
      lastReply = new Reply(code, String.valueOf(getLastServerResponse()));
    }
    return code;
  }

  /** How it ended, after success and failure alike. */
  Ending ending() {
    if (late) {
      return new NotFinished(Cause.DEADLINE_PASSED);
    }
    if (lastReply != null) {
      return new Answered(phase, lastReply);
    }
    return phase == Phase.FINAL_DOT ? new NotAnswered(Cause.CUT) : new NotFinished(Cause.CUT);
  }
}
