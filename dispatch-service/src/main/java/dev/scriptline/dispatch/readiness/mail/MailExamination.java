package dev.scriptline.dispatch.readiness.mail;

import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import dev.scriptline.dispatch.readiness.mail.Greeting.NoAddress;
import dev.scriptline.dispatch.readiness.mail.Greeting.NoAnswer;
import dev.scriptline.dispatch.readiness.mail.Greeting.Objection;
import dev.scriptline.dispatch.readiness.mail.Greeting.SignInRefused;
import dev.scriptline.dispatch.readiness.mail.Greeting.Welcome;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether prescriptions could leave by e-mail. */
@Component
public class MailExamination {

  private static final String SERVER = "mail server";
  private static final String DOMAINS = "allowed mail domains";

  private final MailServer server;
  private final List<String> allowedDomains;

  MailExamination(MailServer server, MailSettings settings) {
    this.server = server;
    this.allowedDomains = settings.allowedDomains();
  }

  /** The server and the list of domains. */
  public List<Finding> examine(Duration patience) {
    return List.of(received(server.greet(patience)), domains());
  }

  private Finding received(Greeting greeting) {
    return switch (greeting) {
      case Welcome() ->
          new Sound(SERVER, Side.OURS, "The mail server at %s takes e-mails.".formatted(where()));
      case NoAddress() ->
          amiss(
              SERVER,
              "Nobody has said where the mail server is: SMTP_HOST is empty.",
              "Set SMTP_HOST and SMTP_PORT of dispatch-service and restart it.");
      case NoAnswer() ->
          amiss(
              SERVER,
              "No mail server answers at %s.".formatted(where()),
              "Check that SMTP_HOST and SMTP_PORT are right and start the mail server there. What is"
                  + " to be sent waits meanwhile and is not lost.");
      case SignInRefused(int code) ->
          amiss(
              SERVER,
              "The mail server at %s does not let us sign in (%d).".formatted(where(), code),
              "Correct SMTP_USER and SMTP_PASSWORD of dispatch-service and restart it.");
      case Objection(String command, int code) ->
          amiss(
              SERVER,
              "The mail server at %s objects to %s (%d).".formatted(where(), command, code),
              "Look into the mail server's own log: it may be full, busy or closed to us.");
    };
  }

  private Finding domains() {
    return allowedDomains.isEmpty()
        ? amiss(
            DOMAINS,
            "EMAIL_ALLOWED_DOMAINS is empty: no pharmacy's mailbox is allowed.",
            "Set it on dispatch-service to the domains of secure clinical mail and restart it.")
        : new Sound(
            DOMAINS,
            Side.OURS,
            "E-mails may go to %s.".formatted(String.join(", ", allowedDomains)));
  }

  private String where() {
    return server.address();
  }

  private static Finding amiss(String name, String found, String remedy) {
    return new Amiss(name, Side.OURS, found, remedy, Mender.OPERATIONS);
  }
}
