package dev.scriptline.sandbox.mail;

import dev.scriptline.sandbox.mail.http.Answer;
import dev.scriptline.sandbox.mail.http.Handler;
import dev.scriptline.sandbox.mail.http.Request;
import dev.scriptline.sandbox.mail.letter.Letter;
import dev.scriptline.sandbox.mail.letter.Letters;
import dev.scriptline.sandbox.mail.page.Enclosure;
import dev.scriptline.sandbox.mail.page.InboxPage;
import dev.scriptline.sandbox.mail.page.LetterPage;
import dev.scriptline.sandbox.mail.page.Notes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which path shows what. */
final class Routes implements Handler {

  private final Letters letters;
  private final InboxPage inbox;
  private final LettersJson json;

  Routes(Letters letters) {
    this.letters = letters;
    this.inbox = new InboxPage(letters);
    this.json = new LettersJson(letters);
  }

  @Override
  public Answer handle(Request request) {
    String path = String.join("/", request.path());
    return switch (request.method()) {
      case "GET", "HEAD" ->
          switch (path) {
            case "" -> inbox.show(request);
            case "mail.css" -> Notes.style();
            case "api" -> Notes.api();
            case "api/messages" -> json.list(request);
            default -> below(request);
          };
      case "POST" -> path.equals("throw-away") ? throwAway(request) : Notes.notFound();
      default -> Notes.refused(405, "That cannot be done here.");
    };
  }

  private Answer throwAway(Request request) {
    if (request.fromElsewhere()) {
      return Notes.refused(403, "Another site asked to throw the mail away: refused.");
    }
    letters.throwAway();
    return Answer.seeOther("/");
  }

  private Answer below(Request request) {
    List<String> path = request.path();
    if (path.size() == 3 && path.get(0).equals("api") && path.get(1).equals("messages")) {
      return json.one(path.get(2));
    }
    if (path.size() < 2 || !path.getFirst().equals("messages")) {
      return Notes.notFound();
    }
    Function<Letter, Optional<Answer>> view =
        letter -> view(letter, path.subList(2, path.size()), request);
    return letters.find(path.get(1)).flatMap(view).orElseGet(Notes::notFound);
  }

  private static Optional<Answer> view(Letter letter, List<String> rest, Request request) {
    return switch (String.join("/", rest)) {
      case "" -> Optional.of(new LetterPage(letter).show());
      case "source" -> Optional.of(Enclosure.source(letter.source()));
      case "html" -> letter.contents().html().map(Enclosure::html);
      default ->
          rest.size() == 2 && rest.getFirst().equals("attachments")
              ? attachment(letter, rest.getLast(), request)
              : Optional.empty();
    };
  }

  private static Optional<Answer> attachment(Letter letter, String number, Request request) {
    return letter.contents().attachments().stream()
        .filter(attached -> number.equals(Integer.toString(attached.number())))
        .findFirst()
        .map(attached -> Enclosure.attachment(attached, request.parameter("download").isPresent()));
  }
}
