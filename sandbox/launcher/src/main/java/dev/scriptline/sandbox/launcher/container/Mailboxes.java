package dev.scriptline.sandbox.launcher.container;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.util.concurrent.CountDownLatch;

/** The mailboxes of pharmacies and patients, and the one that mails come back to. */
final class Mailboxes {

  private Mailboxes() {}

  /** Serves them until the container is stopped. */
  static void serve(Ports ports) throws InterruptedException {
    MailServer server = new MailServer(ports.port(Socket.SMTP), ports.port(Socket.IMAP));
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    new CountDownLatch(1).await();
  }
}
