package dev.scriptline.sandbox.mail.page;

import java.util.Map;
import java.util.stream.Collectors;

/** The ways to choose some of the mails: a list at the side where there is room, and a form. */
final class Mailboxes {

  private Mailboxes() {}

  static String list(Inbox inbox, Map<String, Long> counts) {
    String all = item(inbox, "", "All mailboxes", total(counts));
    return counts.entrySet().stream()
        .map(one -> item(inbox, one.getKey(), one.getKey(), one.getValue()))
        .collect(
            Collectors.joining(
                "", "<nav class=\"mailboxes\" aria-label=\"Mailboxes\"><ul>" + all, "</ul></nav>"));
  }

  static String search(Inbox inbox, Map<String, Long> counts) {
    return """
    <form class="search" method="get" action="/" role="search">
      <div class="field narrow">
        <label for="to">Mailbox</label>
        <select id="to" name="to">%s</select>
      </div>
      <div class="field">
        <label for="q">Address, subject or text</label>
        <input id="q" name="q" type="search" value="%s" autocomplete="off" spellcheck="false">
      </div>
      <button type="submit">Filter</button>
    </form>
    """
        .formatted(options(inbox, counts), Html.text(inbox.filter().words().orElse("")));
  }

  private static String options(Inbox inbox, Map<String, Long> counts) {
    String all = "<option value=\"\">All mailboxes (%d)</option>".formatted(total(counts));
    String chosenEmpty =
        inbox
            .filter()
            .to()
            .filter(to -> counts.keySet().stream().noneMatch(to::equalsIgnoreCase))
            .map(to -> option(inbox, to, 0))
            .orElse("");
    return counts.entrySet().stream()
        .map(one -> option(inbox, one.getKey(), one.getValue()))
        .collect(Collectors.joining("", all + chosenEmpty, ""));
  }

  private static String option(Inbox inbox, String mailbox, long count) {
    return "<option value=\"%1$s\"%2$s>%1$s (%3$d)</option>"
        .formatted(Html.text(mailbox), isChosen(inbox, mailbox) ? " selected" : "", count);
  }

  private static String item(Inbox inbox, String mailbox, String words, long count) {
    return "<li><a href=\"%s\"%s><bdi>%s</bdi> <span class=\"count\">%d</span></a></li>"
        .formatted(
            Html.text(inbox.to(mailbox).address()),
            isChosen(inbox, mailbox) ? " aria-current=\"true\"" : "",
            Html.text(words).replace("@", "<wbr>@"),
            count);
  }

  private static boolean isChosen(Inbox inbox, String mailbox) {
    return inbox.filter().to().orElse("").equalsIgnoreCase(mailbox);
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
