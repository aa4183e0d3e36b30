package dev.scriptline.sandbox.mail;

import dev.scriptline.sandbox.mail.http.Answer;
import dev.scriptline.sandbox.mail.http.Request;
import dev.scriptline.sandbox.mail.letter.Attachment;
import dev.scriptline.sandbox.mail.letter.Contents;
import dev.scriptline.sandbox.mail.letter.Filter;
import dev.scriptline.sandbox.mail.letter.Letter;
import dev.scriptline.sandbox.mail.letter.Letters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The viewer's mails as JSON; {@code GET /api} says how to ask. */
final class LettersJson {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private record AttachmentView(int number, String name, String type, int size, String href) {}

  private final Letters letters;

  LettersJson(Letters letters) {
    this.letters = letters;
  }

  Answer list(Request request) {
    List<Letter> found = letters.find(new Filter(request.parameter("to"), request.parameter("q")));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("total", found.size());
    view.put("mailboxes", letters.counts());
    view.put(
        "messages",
        found.stream()
            .limit(request.number("limit", USUAL, MOST))
            .map(LettersJson::summary)
            .toList());
    return json(200, view);
  }

  Answer one(String id) {
    return letters
        .find(id)
        .map(letter -> json(200, whole(letter)))
        .orElseGet(() -> json(404, Map.of("message", "There is no such mail.")));
  }

  private static Map<String, Object> summary(Letter letter) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", letter.id().value());
    view.put("mailbox", letter.mailbox());
    view.put("from", letter.header("From"));
    view.put("to", letter.header("To"));
    view.put("date", letter.header("Date"));
    view.put("subject", letter.header("Subject"));
    view.put("messageId", letter.header("Message-ID"));
    view.put("received", letter.received().toString());
    view.put("href", "/api/messages/" + letter.id().segment());
    return view;
  }

  private static Map<String, @Nullable Object> whole(Letter letter) {
    Contents contents = letter.contents();
    Map<String, @Nullable Object> view = new LinkedHashMap<>(summary(letter));
    view.put("text", contents.text());
    view.put("html", contents.html().orElse(null));
    view.put("damaged", contents.damaged());
    view.put(
        "attachments",
        contents.attachments().stream().map(attached -> view(letter, attached)).toList());
    view.put("source", "/messages/%s/source".formatted(letter.id().segment()));
    return view;
  }

  private static AttachmentView view(Letter letter, Attachment attached) {
    return new AttachmentView(
        attached.number(),
        attached.name(),
        attached.type(),
        attached.bytes().length,
        "/messages/%s/attachments/%d".formatted(letter.id().segment(), attached.number()));
  }

  private static Answer json(int status, Object view) {
    return Answer.bytes(status, "application/json", MAPPER.writeValueAsBytes(view));
  }
}
