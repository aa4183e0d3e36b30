package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.dispatch.email.smtp.Ending.Cause;
import dev.scriptline.dispatch.email.smtp.Ending.NotAnswered;
import dev.scriptline.dispatch.email.smtp.Ending.NotFinished;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.messaging.trouble.FaultReport;
import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our mail server. The whole exchange ends at its deadline, name resolution and TLS included, which
 * none of the library's time-outs does: they begin anew with every byte.
 */
public final class OutgoingMail {

  private static final Logger LOG = LoggerFactory.getLogger(OutgoingMail.class);

  private final SmtpSettings settings;
  private final Session session;
  private final Clock clock;

  /**
   * @param sender to whom the servers on the way say what became of a mail
   */
  public OutgoingMail(SmtpSettings settings, String sender, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings, sender));
  }

  /** How long one exchange may take. */
  public Duration patience() {
    return settings.deadline();
  }

  /** Hands a finished mail over, once. */
  public Outcome send(MimeMessage mail, Address recipient, Instant deadline) {
    return EndingTable.meaning(exchange(mail, recipient, deadline));
  }

  /** Introduces us as for a mail, sends none, and takes leave; within this time. */
  public Greeting greet(Duration longest) {
    FinalDot never = new FinalDot(Instant.MIN, clock);
    Connection connection = new Connection(settings, session);
    return bounded(
        new Introduction(connection, never), connection, longest, _ -> new Greeting.NoAnswer());
  }

  /** Where the server is, for people. */
  public String address() {
    return settings.host() + ":" + settings.port();
  }

  private Ending exchange(MimeMessage mail, Address recipient, Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    if (!left.isPositive()) {
      return new NotFinished(Cause.DEADLINE_PASSED);
    }
    FinalDot finalDot = new FinalDot(deadline, clock);
    Connection connection = new Connection(settings, session);
    return bounded(
        new Exchange(connection, mail, recipient, finalDot),
        connection,
        left,
        cause -> abandoned(finalDot, cause));
  }

  /** What comes of it, or what its being given up means. */
  private static <T> T bounded(
      Callable<T> talk, Connection connection, Duration longest, Function<Cause, T> givenUp) {
    FutureTask<T> result = new FutureTask<>(talk);
    Thread.ofVirtual().name("smtp").start(result);
    try {
      return result.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return givenUp.apply(Cause.TIMED_OUT);
    } catch (ExecutionException e) {
      LOG.error("An exchange with the mail server failed: {}", FaultReport.of(e));
      return givenUp.apply(Cause.CUT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return givenUp.apply(Cause.CUT);
    } finally {
      connection.cut();
    }
  }

  private static Ending abandoned(FinalDot finalDot, Cause cause) {
    return finalDot.renounce() ? new NotFinished(cause) : new NotAnswered(cause);
  }

  private static Properties properties(SmtpSettings settings, String sender) {
    Properties properties = new Properties();
    properties.put("mail.smtp.from", sender);
    properties.put("mail.smtp.localhost", sender.substring(sender.indexOf('@') + 1));
    properties.put("mail.smtp.auth", Boolean.toString(settings.signsIn()));
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", Boolean.toString(settings.requiresTls()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.sendpartial", "false");
    return properties;
  }
}
