package dev.scriptline.sandbox.launcher.demo.pharmacy;

import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The pharmacy's mailbox, read over IMAP. */
public final class Mailbox {

  private final int port;
  private final String address;

  public Mailbox(int port, String address) {
    this.port = port;
    this.address = address;
  }

  /** How many mails are in it. */
  public int size() {
    return read(Folder::getMessageCount);
  }

  /** The mails that came after the given number of mails, the oldest first. */
  public List<Mail> after(int mails) {
    return read(inbox -> {
      List<Mail> newer = new ArrayList<>();
      for (int number = mails + 1; number <= inbox.getMessageCount(); number++) {
        newer.add(Mail.of(inbox.getMessage(number)));
      }
      return newer;
    });
  }

  private <T> T read(Reading<T> reading) {
    Properties properties = new Properties();
    properties.setProperty("mail.imap.connectiontimeout", "5000");
    properties.setProperty("mail.imap.timeout", "5000");
    try (Store store = Session.getInstance(properties).getStore("imap")) {
      store.connect("127.0.0.1", port, address, address);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        return reading.in(inbox);
      }
    } catch (MessagingException | IOException _) {
      throw new StepFailedException("The pharmacy's mailbox cannot be read.");
    }
  }

  /** What is looked up in an open mailbox. */
  @FunctionalInterface
  private interface Reading<T> {
    T in(Folder inbox) throws MessagingException, IOException;
  }
}
