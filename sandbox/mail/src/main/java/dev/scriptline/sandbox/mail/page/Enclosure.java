package dev.scriptline.sandbox.mail.page;

import dev.scriptline.sandbox.mail.http.Answer;
import dev.scriptline.sandbox.mail.letter.Attachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What comes out of a mail and is no page of ours: it may be looked at, and can do nothing. */
public final class Enclosure {

  private static final String POLICY = "Content-Security-Policy";
  private static final String CAGE =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";
  private static final String PDF = "application/pdf";
  private static final String TEXT = "text/plain";
  private static final Set<String> SHOWN =
      Set.of(PDF, TEXT, "image/png", "image/jpeg", "image/gif", "image/webp");

  private Enclosure() {}

  static boolean canBeShown(Attachment attachment) {
    return SHOWN.contains(attachment.type());
  }

  /** The HTML of a mail, for the frame on its page. */
  public static Answer html(String html) {
    return Answer.text(200, "text/html; charset=utf-8", html).with(POLICY, CAGE);
  }

  /** A mail as it was sent; its bytes may be of any charset. */
  public static Answer source(byte[] source) {
    return Answer.bytes(200, "text/plain; charset=utf-8", source).with(POLICY, CAGE);
  }

  /** An attachment to be looked at where a browser can, or else to be kept. */
  public static Answer attachment(Attachment attachment, boolean download) {
    boolean shown = canBeShown(attachment) && !download;
    Answer answer =
        shown && attachment.type().equals(TEXT)
            ? Answer.text(200, TEXT + "; charset=utf-8", attachment.text())
            : Answer.bytes(200, attachment.type(), attachment.bytes());
    // A caged PDF is shown by no browser; what is in it has no way into a page.
    return (attachment.type().equals(PDF) ? answer : answer.with(POLICY, CAGE))
        .with("Content-Disposition", disposition(shown ? "inline" : "attachment", attachment));
  }

  private static String disposition(String how, Attachment attachment) {
    String ascii = attachment.name().replaceAll("[^A-Za-z0-9 ._-]", "_");
    String exact =
        URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(how, ascii, exact);
  }
}
