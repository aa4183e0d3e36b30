package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Answer;
import java.util.Map;

/** What every page of the portal shares: frame, style sheet and the headers that fence it in. */
final class Layout {

  private static final Map<String, String> FENCE =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store");

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
          <title>%s – Pharmacy portal</title>
          <link rel="stylesheet" href="/portal/portal.css">
          <link rel="icon" href="data:,">
        </head>
        <body>
          <a class="skip" href="#main">Skip to content</a>
          <header class="top"><div><p><a href="/portal">Pharmacy portal</a></p><p class="place">Sandbox: invented people only</p></div></header>
          <main id="main" tabindex="-1">
        %s
          </main>
        </body>
        </html>
        """
            .formatted(Html.text(title), content);
    return Answer.html(status, page).with(FENCE);
  }
}
