package dev.scriptline.sandbox.launcher.demo.pharmacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as the pharmacy finds it. */
public record Mail(String messageId, String text, List<Attachment> attachments) {

  private static final Pattern TOKEN = Pattern.compile("^Token: (\\S+)\\s*$", Pattern.MULTILINE);
  private static final String PDF = "%PDF-";

  public Mail {
    attachments = List.copyOf(attachments);
  }

  /** A file that came with it. */
  public record Attachment(String name, int bytes, boolean isPdf) {}

  static Mail of(Message message) throws MessagingException, IOException {
    StringBuilder text = new StringBuilder();
    List<Attachment> attachments = new ArrayList<>();
    read(message, text, attachments);
    String[] ids = message.getHeader("Message-ID");
    return new Mail(ids == null ? "" : ids[0], text.toString(), attachments);
  }

  /** The platform's token, where the mail brings one. */
  public Optional<String> token() {
    Matcher line = TOKEN.matcher(text);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  /** The document, where the mail brings one. */
  public Optional<Attachment> document() {
    return attachments.stream().filter(Attachment::isPdf).findFirst();
  }

  private static void read(Part part, StringBuilder text, List<Attachment> attachments)
      throws MessagingException, IOException {
    if (part.getFileName() != null) {
      try (InputStream content = part.getInputStream()) {
        byte[] bytes = content.readAllBytes();
        attachments.add(new Attachment(part.getFileName(), bytes.length, startsAsPdf(bytes)));
      }
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i), text, attachments);
      }
    } else if (part.isMimeType("text/plain")) {
      text.append(part.getContent());
    }
  }

  private static boolean startsAsPdf(byte[] bytes) {
    return bytes.length > PDF.length() && PDF.equals(new String(bytes, 0, PDF.length(), US_ASCII));
  }
}
