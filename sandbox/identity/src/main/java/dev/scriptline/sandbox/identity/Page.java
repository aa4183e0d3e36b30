package dev.scriptline.sandbox.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The frame of every page: our own words and style, nothing from another host, no script. */
final class Page {

  private final String frame = resource("page.html");
  private final String style = resource("page.css");
  private final List<URI> apps;

  Page(List<URI> apps) {
    this.apps = apps;
  }

  /** Both must be HTML already; what came from outside goes through {@link #text}. */
  String of(String title, String content) {
    return frame
        .replace("{{title}}", title)
        .replace("{{style}}", style)
        .replace("{{content}}", content);
  }

  static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Browsers follow a form's redirects under its policy, so the apps that a sign-in returns to are
   * named.
   */
  String contentSecurityPolicy() {
    String targets = apps.stream().map(app -> " " + app).collect(Collectors.joining());
    return "default-src 'none'; style-src 'sha256-%s'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'"
        .formatted(hash(style), targets);
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
