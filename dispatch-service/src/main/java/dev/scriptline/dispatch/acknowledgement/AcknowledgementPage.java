package dev.scriptline.dispatch.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.dispatch.acknowledgement.Standing.Acknowledged;
import dev.scriptline.dispatch.acknowledgement.Standing.Ended;
import dev.scriptline.dispatch.acknowledgement.Standing.Open;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What a pharmacist reads behind a link: no patient, no script, one button at most. */
record AcknowledgementPage(ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1d2730;--ground:#f6f8f9;--sheet:#fff;--mark:#0b5c63;--on-mark:#fff}
      @media (prefers-color-scheme:dark){:root{--ink:#e8edf0;--ground:#12181d;--sheet:#1b242b;--mark:#7fd0d6;--on-mark:#0d1b1d}}
      body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.55 system-ui,sans-serif}
      main{max-width:36rem;margin:8vh auto;padding:2rem;background:var(--sheet);border-top:.375rem solid var(--mark)}
      h1{margin:0 0 1rem;font-size:1.6rem;line-height:1.25}
      button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:.25rem;background:var(--mark);color:var(--on-mark);cursor:pointer}
      button:focus-visible{outline:.1875rem solid var(--ink);outline-offset:.1875rem}
      """;

  static final String SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(sha256(STYLE));

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex, nofollow">
      <title>%1$s – Scriptline</title>
      <style>%2$s</style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %3$s
      </main>
      </body>
      </html>
      """;

  private static final String BUTTON =
      """
      <p>%s was e-mailed to your pharmacy. Press the button when you have opened the attachment and
      seen that it is addressed to you.</p>
      <form method="post"><button type="submit">We have this prescription</button></form>
      <p>This only says that it has arrived. It does not mark it as dispensed.</p>
      """;

  private static final String THANKS =
      """
      <p>%s is acknowledged since %s. There is nothing more to do here.</p>
      <p>Dispense it once, then mark it as dispensed and retain it.</p>
      """;

  private static final String ENDED =
      """
      <p>%s is no longer open with us: it was taken back, sent to another pharmacy, or has come to
      its end.</p>
      <p><strong>If you have not dispensed it yet, telephone the prescriber named in it before you
      do.</strong></p>
      """;

  String of(Standing standing) {
    return switch (standing) {
      case Open(var serial) ->
          page("Do you have this prescription?", BUTTON.formatted(named(serial)));
      case Acknowledged(var serial, var since) ->
          page("Thank you", THANKS.formatted(named(serial), time(since)));
      case Ended(var serial) ->
          page("This prescription is no longer open", ENDED.formatted(named(serial)));
    };
  }

  String expired() {
    return page(
        "This link is no longer valid",
        "<p>The prescription that it belongs to may no longer be dispensed.</p>");
  }

  String unknown() {
    return page(
        "This link is not complete",
        "<p>Copy the whole address from the e-mail, up to the end of its line, and open it again.</p>");
  }

  String busy() {
    return page(
        "Please try again in a moment",
        "<p>Nothing was recorded. Open the link from the e-mail once more in a minute.</p>");
  }

  private static String named(@Nullable String serial) {
    return serial == null
        ? "The prescription"
        : "Prescription <strong>%s</strong>".formatted(HtmlUtils.htmlEscape(serial));
  }

  private String time(Instant at) {
    return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at.atZone(zone)));
  }

  private static String page(String title, String content) {
    return FRAME.formatted(title, STYLE, content);
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
