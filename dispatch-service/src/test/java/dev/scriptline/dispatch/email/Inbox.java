package dev.scriptline.dispatch.email;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A pharmacy's mailbox as its mail program shows it: the judge of what was delivered. */
public record Inbox(MailServer server, String address) {

  /** A mail and its attachment. */
  public record Item(
      String messageId, String from, String subject, String text, String fileName, byte[] pdf) {

    /** What the attachment says, in one line. */
    public String printed() {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      } catch (IOException e) {
        throw new AssertionError("not a PDF", e);
      }
    }
  }

  /** Everything in it whose subject ends so. */
  public List<Item> about(String serial) {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", server.imapPort(), address, address);
      Folder folder = store.getFolder("INBOX");
      folder.open(Folder.READ_ONLY);
      List<Item> found = new ArrayList<>();
      for (Message message : folder.getMessages()) {
        if (message.getSubject().endsWith(serial)) {
          found.add(item(message));
        }
      }
      return found;
    } catch (MessagingException | IOException e) {
      throw new AssertionError("the mailbox cannot be read", e);
    }
  }

  private static Item item(Message message) throws MessagingException, IOException {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    BodyPart attachment = parts.getBodyPart(1);
    return new Item(
        message.getHeader("Message-ID")[0],
        message.getFrom()[0].toString(),
        message.getSubject(),
        parts.getBodyPart(0).getContent().toString(),
        attachment.getFileName(),
        attachment.getInputStream().readAllBytes());
  }
}
