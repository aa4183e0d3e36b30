package dev.scriptline.acceptance.world;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The mail server's store, read over IMAP: the judge of what was mailed. */
public final class MailStore {

  private final int imapPort;

  MailStore(int imapPort) {
    this.imapPort = imapPort;
  }

  /**
   * A mail as it lies in its mailbox.
   *
   * @param id the header {@code Message-ID}
   * @param documents how many PDFs it carries
   * @param text its words, empty where it has none
   */
  public record Mail(String id, int documents, String text) {}

  /** What lies in a mailbox, oldest first. */
  public List<Mail> in(String mailbox) {
    Properties properties = new Properties();
    properties.setProperty("mail.imap.connectiontimeout", "5000");
    properties.setProperty("mail.imap.timeout", "30000");
    try (Store store = Session.getInstance(properties).getStore("imap")) {
      store.connect("127.0.0.1", imapPort, mailbox, mailbox);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        List<Mail> mails = new ArrayList<>();
        for (Message message : inbox.getMessages()) {
          mails.add(
              new Mail(message.getHeader("Message-ID")[0], documents(message), text(message)));
        }
        return mails;
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("a mailbox cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts
        ? text(parts.getBodyPart(0))
        : "";
  }

  private static int documents(Part part) throws MessagingException, IOException {
    if (part.isMimeType("application/pdf")) {
      return 1;
    }
    if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart parts)) {
      return 0;
    }
    int documents = 0;
    for (int index = 0; index < parts.getCount(); index++) {
      BodyPart inner = parts.getBodyPart(index);
      documents += documents(inner);
    }
    return documents;
  }
}
