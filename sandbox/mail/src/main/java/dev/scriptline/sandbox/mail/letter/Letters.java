package dev.scriptline.sandbox.mail.letter;

import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that lies in the mail server's mailboxes. */
public record Letters(MailServer server) {

  /** Those that pass the filter, newest first. */
  public List<Letter> find(Filter filter) {
    return server.stored().stream().map(Letter::new).filter(filter::accepts).toList().reversed();
  }

  public Optional<Letter> find(String id) {
    return server.stored().stream()
        .map(Letter::new)
        .filter(letter -> letter.id().value().equals(id))
        .findFirst();
  }

  /** How many mails each mailbox holds, by address; empty ones are not named. */
  public Map<String, Long> counts() {
    return server.stored().stream()
        .map(mail -> mail.mailbox())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  public void throwAway() {
    server.empty();
  }
}
