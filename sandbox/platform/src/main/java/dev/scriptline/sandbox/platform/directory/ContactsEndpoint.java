package dev.scriptline.sandbox.platform.directory;

import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code GET /api/v1/contacts?search=}: contacts whose branch id or name contains the words, so
 * that a search for one branch also finds its longer neighbours.
 */
public final class ContactsEndpoint {

  private final Directory directory;

  public ContactsEndpoint(Directory directory) {
    this.directory = directory;
  }

  public Answer search(Request request) {
    String wanted = request.parameter("search").orElse("").strip().toLowerCase(Locale.ROOT);
    List<Contact> found =
        directory.contacts().stream()
            .filter(
                contact -> contains(contact.branchId(), wanted) || contains(contact.name(), wanted))
            .toList();
    return Envelope.success(Map.of("contacts", found));
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
