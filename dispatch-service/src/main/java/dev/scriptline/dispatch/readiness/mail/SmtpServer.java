package dev.scriptline.dispatch.readiness.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.dispatch.readiness.mail.Greeting.NoAddress;
import dev.scriptline.dispatch.readiness.mail.Greeting.NoAnswer;
import dev.scriptline.dispatch.readiness.mail.Greeting.Objection;
import dev.scriptline.dispatch.readiness.mail.Greeting.SignInRefused;
import dev.scriptline.dispatch.readiness.mail.Greeting.Welcome;
import dev.scriptline.dispatch.readiness.mail.SmtpDialogue.Reply;
import dev.scriptline.edge.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A mail server that speaks SMTP. */
@Component
class SmtpServer implements MailServer {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
  private static final String EHLO = "EHLO scriptline";

  private final MailSettings settings;

  SmtpServer(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public String address() {
    return settings.host() + ":" + settings.port();
  }

  @Override
  public Greeting greet(Duration patience) {
    if (settings.host().isBlank()) {
      return new NoAddress();
    }
    try (SmtpDialogue dialogue = SmtpDialogue.open(settings.host(), settings.port(), patience)) {
      Greeting greeting = converse(dialogue);
      dialogue.say("QUIT");
      return greeting;
    } catch (IOException e) {
      LOG.info("The mail server was not to be talked to: {}.", e.getClass().getSimpleName());
      return new NoAnswer();
    }
  }

  private Greeting converse(SmtpDialogue dialogue) throws IOException {
    Reply welcome = dialogue.read();
    if (welcome.code() != 220) {
      return new Objection("the connection", welcome.code());
    }
    Reply hello = dialogue.say(EHLO);
    if (hello.code() != 250) {
      return new Objection("EHLO", hello.code());
    }
    if (!settings.user().isBlank()) {
      Reply signedIn = signIn(dialogue, hello);
      if (signedIn.code() != 235) {
        return new SignInRefused(signedIn.code());
      }
    }
    Reply idle = dialogue.say("NOOP");
    return idle.code() == 250 ? new Welcome() : new Objection("NOOP", idle.code());
  }

  /** Under TLS wherever the server offers it: the password goes with it. */
  private Reply signIn(SmtpDialogue dialogue, Reply hello) throws IOException {
    if (hello.offers("STARTTLS") && dialogue.say("STARTTLS").code() == 220) {
      dialogue.secure();
      dialogue.say(EHLO);
    }
    Secret password = settings.password();
    String plain = "\0%s\0%s".formatted(settings.user(), password == null ? "" : password.reveal());
    return dialogue.say("AUTH PLAIN " + Base64.getEncoder().encodeToString(plain.getBytes(UTF_8)));
  }
}
