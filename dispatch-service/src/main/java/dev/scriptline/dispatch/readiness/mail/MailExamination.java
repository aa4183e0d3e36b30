package dev.scriptline.dispatch.readiness.mail;

import dev.scriptline.dispatch.email.EmailSettings;
import dev.scriptline.dispatch.email.smtp.Greeting;
import dev.scriptline.dispatch.email.smtp.Greeting.NoAnswer;
import dev.scriptline.dispatch.email.smtp.Greeting.NotSecure;
import dev.scriptline.dispatch.email.smtp.Greeting.Objection;
import dev.scriptline.dispatch.email.smtp.Greeting.SignInRefused;
import dev.scriptline.dispatch.email.smtp.Greeting.Welcome;
import dev.scriptline.dispatch.email.smtp.OutgoingMail;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether prescriptions could leave by e-mail. */
@Component
public class MailExamination {

  private static final String SERVER = "mail server";
  private static final String DOMAINS = "allowed mail domains";

  private final OutgoingMail server;
  private final List<String> allowedDomains;

  MailExamination(OutgoingMail server, EmailSettings settings) {
    this.server = server;
    this.allowedDomains = settings.allowedDomains().stream().sorted().toList();
  }

  /** The server and the list of domains. */
  public List<Finding> examine(Duration patience) {
    return List.of(received(server.greet(patience)), domains());
  }

  private Finding received(Greeting greeting) {
    return switch (greeting) {
      case Welcome() ->
          new Sound(SERVER, Side.OURS, "The mail server at %s takes e-mails.".formatted(where()));
      case NoAnswer() ->
          amiss(
              SERVER,
              "No mail server answers at %s.".formatted(where()),
              "Check that SMTP_HOST and SMTP_PORT are right and start the mail server there. What is"
                  + " to be sent waits meanwhile and is not lost.");
      case NotSecure() ->
          amiss(
              SERVER,
              "The mail server at %s offers no encryption, and without it no prescription is handed to it."
                  .formatted(where()),
              "Switch STARTTLS on at the mail server, or name another one in SMTP_HOST.");
      case SignInRefused() ->
          amiss(
              SERVER,
              "The mail server at %s does not let us sign in.".formatted(where()),
              "Correct SMTP_USER and SMTP_PASSWORD of dispatch-service and restart it.");
      case Objection(int code) ->
          amiss(
              SERVER,
              "The mail server at %s does not receive us (%d).".formatted(where(), code),
              "Look into the mail server's own log: it may be full, busy or closed to us.");
    };
  }

  private Finding domains() {
    return new Sound(
        DOMAINS, Side.OURS, "E-mails may go to %s.".formatted(String.join(", ", allowedDomains)));
  }

  private String where() {
    return server.address();
  }

  private static Finding amiss(String name, String found, String remedy) {
    return new Amiss(name, Side.OURS, found, remedy, Mender.OPERATIONS);
  }
}
