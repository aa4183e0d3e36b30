package dev.scriptline.sandbox.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the parts of a mail; what it cannot take apart it shows as it was sent. */
final class ContentsReader {

  private static final int DEEPEST = 20;

  private final List<String> texts = new ArrayList<>();
  private final List<String> htmls = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private boolean damaged;

  private ContentsReader() {}

  static Contents read(MimeMessage message) {
    ContentsReader reader = new ContentsReader();
    reader.walk(message, 0);
    return new Contents(
        String.join("\n\n", reader.texts),
        Optional.of(reader.htmls).filter(found -> !found.isEmpty()).map(List::getFirst),
        reader.attachments,
        reader.damaged);
  }

  private void walk(Part part, int depth) {
    Piece piece = new Piece(part);
    if (!piece.type().startsWith("multipart/")) {
      take(piece);
      return;
    }
    try {
      if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          walk(parts.getBodyPart(i), depth + 1);
        }
        return;
      }
    } catch (MessagingException | IOException | RuntimeException _) {
      // told to the reader by "damaged"
    }
    damaged = true;
    texts.add(piece.text());
  }

  private void take(Piece piece) {
    if (piece.isAttachment()) {
      attach(piece);
    } else if (piece.type().equals("text/plain")) {
      texts.add(piece.text());
    } else if (piece.type().equals("text/html") && htmls.isEmpty()) {
      htmls.add(piece.text());
    } else {
      attach(piece);
    }
  }

  private void attach(Piece piece) {
    attachments.add(Attachment.of(attachments.size() + 1, piece));
  }
}
