package dev.scriptline.sandbox.platform.mail;

import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends contacts their mails from a queue; a few clerks, each with a connection it keeps. */
public final class MailRoom implements ContactMail, AutoCloseable {

  private static final int CLERKS = 2;

  private final BlockingQueue<Prescription> waiting = new LinkedBlockingQueue<>();
  private final List<Thread> clerks = new ArrayList<>();
  private final Directory directory;
  private final URI portal;
  private final Ledger ledger;
  private final Clock clock;

  public MailRoom(Smtp smtp, Directory directory, URI portal, Ledger ledger, Clock clock) {
    this.directory = directory;
    this.portal = portal;
    this.ledger = ledger;
    this.clock = clock;
    for (int i = 0; i < CLERKS; i++) {
      clerks.add(Thread.ofVirtual().name("platform-mail-" + i).start(() -> work(smtp)));
    }
  }

  @Override
  public void send(Prescription issued) {
    waiting.add(issued);
  }

  /** Mails that still wait are not sent. */
  @Override
  public void close() {
    clerks.forEach(Thread::interrupt);
  }

  private void work(Smtp smtp) {
    try (SmtpConnection connection = new SmtpConnection(smtp)) {
      while (!Thread.currentThread().isInterrupted()) {
        Prescription next = waiting.take();
        note(next, sent(next, connection));
        if (waiting.isEmpty()) {
          connection.close();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the simulator closes
    }
  }

  private boolean sent(Prescription issued, SmtpConnection connection) throws InterruptedException {
    long contactId = issued.origin().contactId();
    return connection.send(
        new Notice(directory.contact(contactId).orElseThrow(), issued.token(), portal));
  }

  private void note(Prescription issued, boolean sent) {
    ledger.record(
        new Entry.Mail(
            clock.instant(),
            issued.clientRefId(),
            issued.token(),
            issued.origin().contactId(),
            sent));
  }
}
