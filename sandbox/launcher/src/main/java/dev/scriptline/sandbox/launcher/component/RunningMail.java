package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.mail.MailViewer;
import java.util.Optional;

/** The mail server of this JVM, and the viewer of its mailboxes. */
record RunningMail(MailServer server, MailViewer viewer) implements RunningPart {

  static RunningMail start(Ports ports) {
    MailServer server = new MailServer(ports.port(Socket.SMTP), ports.port(Socket.IMAP));
    server.start();
    try {
      return new RunningMail(server, MailViewer.start(server, ports.port(Socket.MAIL_VIEWER)));
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  @Override
  public String address() {
    return "%s, 127.0.0.1:%d SMTP, 127.0.0.1:%d IMAP"
        .formatted(viewer.baseUri(), server.smtpPort(), server.imapPort());
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    viewer.close();
    server.stop();
  }
}
