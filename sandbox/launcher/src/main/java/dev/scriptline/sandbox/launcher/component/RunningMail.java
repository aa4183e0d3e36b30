package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import java.util.Optional;

/** The mail server of this JVM. */
record RunningMail(MailServer server) implements RunningPart {

  static RunningMail start(int smtpPort, int imapPort) {
    MailServer server = new MailServer(smtpPort, imapPort);
    server.start();
    return new RunningMail(server);
  }

  @Override
  public String address() {
    return "127.0.0.1:%d SMTP, 127.0.0.1:%d IMAP".formatted(server.smtpPort(), server.imapPort());
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    server.stop();
  }
}
