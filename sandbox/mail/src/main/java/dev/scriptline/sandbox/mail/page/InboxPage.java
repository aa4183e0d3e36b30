package dev.scriptline.sandbox.mail.page;

import dev.scriptline.sandbox.mail.http.Answer;
import dev.scriptline.sandbox.mail.http.Request;
import dev.scriptline.sandbox.mail.letter.Letter;
import dev.scriptline.sandbox.mail.letter.Letters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All mails, or some of them, newest first. */
public final class InboxPage {

  private static final int PER_PAGE = 50;
  private static final String SECONDS = "5";

  private final Letters letters;

  public InboxPage(Letters letters) {
    this.letters = letters;
  }

  public Answer show(Request request) {
    Inbox inbox = Inbox.of(request);
    List<Letter> found = letters.find(inbox.filter());
    Map<String, Long> counts = letters.counts();
    String content =
        """
        <div class="columns">
        %s
        <div class="list">
        %s
        %s
        %s
        %s
        %s
        </div>
        </div>
        """
            .formatted(
                Mailboxes.list(inbox, counts),
                Mailboxes.search(inbox, counts),
                heading(inbox, found.size()),
                found.isEmpty() ? nothing(inbox) : rows(inbox, found),
                pages(inbox, found.size()),
                counts.isEmpty() ? "" : throwAway());
    Answer page = Layout.page(200, "Inbox", content);
    return inbox.watched() ? page.with("Refresh", SECONDS) : page;
  }

  private static String heading(Inbox inbox, int found) {
    String watch =
        inbox.watched()
            ? link(inbox.watch(false), "Stop reloading every %s seconds".formatted(SECONDS))
            : link(inbox.watch(true), "Reload every %s seconds".formatted(SECONDS));
    return """
    <div class="heading">
      <h1>%s <span class="count">%s</span></h1>
      <p>%s · %s</p>
    </div>
    """
        .formatted(
            Html.text(inbox.filter().to().orElse("All mailboxes")),
            Words.count(found, "mail"),
            link(inbox, "Refresh"),
            watch);
  }

  private static String nothing(Inbox inbox) {
    return inbox.isFiltered()
        ? "<p class=\"empty\">No mail fits. <a href=\"/\">Show all</a></p>"
        : "<p class=\"empty\">No mail has come yet. Send a prescription, or wait for the platform's mail.</p>";
  }

  private static String rows(Inbox inbox, List<Letter> found) {
    return found.stream()
        .skip((long) (inbox.page() - 1) * PER_PAGE)
        .limit(PER_PAGE)
        .map(InboxPage::row)
        .collect(Collectors.joining("", "<ul class=\"mails\">", "</ul>"));
  }

  private static String row(Letter letter) {
    String subject = letter.header("Subject");
    String sender = letter.header("From");
    int attachments = letter.contents().attachments().size();
    return """
    <li>
      <a class="subject" href="/messages/%s"><bdi>%s</bdi></a>
      <p class="to"><span class="label">To</span> <bdi>%s</bdi></p>
      <p class="from"><span class="label">From</span> <bdi>%s</bdi></p>
      <p class="when">%s%s</p>
    </li>
    """
        .formatted(
            letter.id().segment(),
            subject.isEmpty() ? "(no subject)" : Html.text(subject),
            Html.text(letter.mailbox()),
            sender.isEmpty() ? "(nobody)" : Html.text(sender),
            Words.time(letter.received()),
            attachments == 0
                ? ""
                : " <span class=\"clip\">%s</span>"
                    .formatted(Words.count(attachments, "attachment")));
  }

  private static String pages(Inbox inbox, int found) {
    int last = Math.max(1, (found + PER_PAGE - 1) / PER_PAGE);
    if (last == 1) {
      return "";
    }
    return "<nav class=\"pages\" aria-label=\"Pages\">%s<span>Page %d of %d</span>%s</nav>"
        .formatted(
            inbox.page() > 1 ? link(inbox.page(inbox.page() - 1), "Newer") : "",
            inbox.page(),
            last,
            inbox.page() < last ? link(inbox.page(inbox.page() + 1), "Older") : "");
  }

  private static String throwAway() {
    return """
    <details class="away"><summary>Throw all mail away</summary>
      <p>Every mailbox is emptied, whatever is shown here. It cannot be undone.</p>
      <form method="post" action="/throw-away"><button type="submit" class="danger">Throw it away</button></form>
    </details>
    """;
  }

  private static String link(Inbox inbox, String words) {
    return "<a href=\"%s\">%s</a>".formatted(Html.text(inbox.address()), words);
  }
}
