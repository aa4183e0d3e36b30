package dev.scriptline.sandbox.mail.page;

import dev.scriptline.sandbox.mail.http.Answer;

/** What every page of the viewer shares: frame, style sheet and the header that fences it in. */
final class Layout {

  private static final String FENCE =
      "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private Layout() {}

  static Answer page(int status, String title, String content) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>%s – Sandbox mail</title>
          <link rel="stylesheet" href="/mail.css">
          <link rel="icon" href="data:,">
        </head>
        <body>
          <a class="skip" href="#main">Skip to content</a>
          <header class="top"><div><p><a href="/">Sandbox mail</a></p><p class="place"><a href="/api">JSON API</a></p></div></header>
          <main id="main" tabindex="-1">
        %s
          </main>
        </body>
        </html>
        """
            .formatted(Html.text(title), content);
    return Answer.text(status, "text/html; charset=utf-8", page)
        .with("Content-Security-Policy", FENCE);
  }
}
