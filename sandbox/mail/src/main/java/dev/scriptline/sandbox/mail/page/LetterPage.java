package dev.scriptline.sandbox.mail.page;

import dev.scriptline.sandbox.mail.http.Answer;
import dev.scriptline.sandbox.mail.letter.Attachment;
import dev.scriptline.sandbox.mail.letter.Contents;
import dev.scriptline.sandbox.mail.letter.Letter;
import java.util.List;
import java.util.stream.Collectors;

/** One mail: its headers, its text, its HTML in a cage, its attachments, its source. */
public record LetterPage(Letter letter) {

  private static final int LONGEST_TEXT = 200_000;
  private static final String DAMAGED =
      "The parts of this mail cannot be told apart. It is shown as it was sent.";
  private static final String EMPTY = "This mail has nothing to show; its source has all of it.";
  private static final String CUT = "Only the beginning is shown; the source has all.";
  private static final List<String> HEADERS = List.of("From", "To", "Cc", "Date", "Message-ID");

  public Answer show() {
    Contents contents = letter.contents();
    String subject = letter.header("Subject");
    String content =
        """
        <p class="back"><a href="/">All mailboxes</a></p>
        <article>
        <h1><bdi>%s</bdi></h1>
        <dl>%s</dl>
        %s
        %s
        %s
        %s
        <p class="source"><a href="%s/source">Source of this mail</a></p>
        </article>
        """
            .formatted(
                subject.isEmpty() ? "(no subject)" : Html.text(subject),
                headers(),
                contents.damaged() ? problem(DAMAGED) : "",
                attachments(contents.attachments()),
                text(contents),
                html(contents),
                path());
    return Layout.page(200, subject.isEmpty() ? "Mail" : subject, content);
  }

  private String headers() {
    return HEADERS.stream()
            .filter(name -> !letter.header(name).isEmpty())
            .map(name -> row(name, letter.header(name)))
            .collect(Collectors.joining())
        + row("Mailbox", letter.mailbox())
        + row("Received", Words.time(letter.received()));
  }

  private static String row(String name, String value) {
    return "<div><dt>%s</dt><dd><bdi>%s</bdi></dd></div>".formatted(name, Html.text(value));
  }

  private static String problem(String words) {
    return "<p class=\"problem\">%s</p>".formatted(words);
  }

  private String attachments(List<Attachment> attachments) {
    return attachments.isEmpty()
        ? ""
        : attachments.stream()
            .map(this::attachment)
            .collect(
                Collectors.joining(
                    "",
                    "<section><h2>Attachments</h2><ul class=\"attachments\">",
                    "</ul></section>"));
  }

  private String attachment(Attachment attachment) {
    String name = Html.text(attachment.name());
    String address = path() + "/attachments/" + attachment.number();
    String open =
        Enclosure.canBeShown(attachment)
            ? "<a href=\"%s\">Open<span class=\"unseen\"> %s</span></a>".formatted(address, name)
            : "";
    return """
    <li><p><strong><bdi>%s</bdi></strong> <span class="quiet">%s, %s</span></p>
    <p class="ways">%s <a href="%s?download=1">Download<span class="unseen"> %s</span></a></p></li>
    """
        .formatted(
            name, attachment.type(), Words.size(attachment.bytes().length), open, address, name);
  }

  private static String text(Contents contents) {
    String text = contents.text();
    if (text.isBlank()) {
      boolean other = contents.html().isPresent() || !contents.attachments().isEmpty();
      return other ? "" : problem(EMPTY);
    }
    boolean cut = text.length() > LONGEST_TEXT;
    return "<section><h2>Text</h2><pre>%s</pre>%s</section>"
        .formatted(
            Html.linked(cut ? text.substring(0, LONGEST_TEXT) : text), cut ? problem(CUT) : "");
  }

  private String html(Contents contents) {
    return contents.html().isEmpty()
        ? ""
        : """
        <section><h2>HTML</h2>
        <p class="quiet">Without scripts, forms, and whatever it would load from elsewhere.</p>
        <iframe sandbox="" title="HTML of this mail" src="%s/html"></iframe></section>
        """
            .formatted(path());
  }

  private String path() {
    return "/messages/" + Html.text(letter.id().segment());
  }
}
