package dev.scriptline.sandbox.platform.portal;

/** Makes text safe to stand in a page. */
final class Html {

  private Html() {}

  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
