package dev.scriptline.sandbox.mail.page;

import dev.scriptline.sandbox.mail.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The pages that are the same for every mail: what the API offers, and that something is not there.
 */
public final class Notes {

  private Notes() {}

  public static Answer api() {
    return Layout.page(200, "JSON API", new String(resource("api.html"), StandardCharsets.UTF_8));
  }

  public static Answer style() {
    return Answer.bytes(200, "text/css; charset=utf-8", resource("mail.css"));
  }

  public static Answer notFound() {
    return Layout.page(
        404,
        "Not found",
        "<h1>Not found</h1><p>There is nothing here. A mail that was thrown away does not come back.</p>"
            + "<p><a href=\"/\">All mailboxes</a></p>");
  }

  public static Answer refused(int status, String words) {
    return Layout.page(
        status,
        "Refused",
        "<h1>%s</h1><p><a href=\"/\">All mailboxes</a></p>".formatted(Html.text(words)));
  }

  private static byte[] resource(String name) {
    try (InputStream resource = Notes.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
