package dev.scriptline.sandbox.mail.page;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text safe to stand in a page. */
final class Html {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"'\\\\]*[^\\s<>\"'\\\\.,;:!?)\\]}]");

  private Html() {}

  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Text in which web addresses can be followed. */
  static String linked(String plain) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    Matcher addresses = ADDRESS.matcher(plain);
    for (MatchResult found : (Iterable<MatchResult>) addresses.results()::iterator) {
      String address = text(found.group());
      html.append(text(plain.substring(from, found.start())))
          .append("<a href=\"" + address + "\" rel=\"noreferrer noopener\">" + address + "</a>");
      from = found.end();
    }
    return html.append(text(plain.substring(from))).toString();
  }
}
