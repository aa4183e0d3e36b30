package dev.scriptline.sandbox.mail.page;

import dev.scriptline.sandbox.mail.http.Request;
import dev.scriptline.sandbox.mail.letter.Filter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks at: which mails, which page of them, and whether it reloads itself. */
record Inbox(Filter filter, int page, boolean watched) {

  private static final int MOST_PAGES = 100_000;

  static Inbox of(Request request) {
    return new Inbox(
        new Filter(request.parameter("to"), request.parameter("q")),
        request.number("page", 1, MOST_PAGES),
        request.parameter("watch").isPresent());
  }

  Inbox to(String mailbox) {
    return new Inbox(
        new Filter(Optional.of(mailbox).filter(it -> !it.isEmpty()), filter.words()), 1, watched);
  }

  Inbox page(int other) {
    return new Inbox(filter, other, watched);
  }

  Inbox watch(boolean watch) {
    return new Inbox(filter, page, watch);
  }

  boolean isFiltered() {
    return filter.to().isPresent() || filter.words().isPresent();
  }

  /** The address that leads here. */
  String address() {
    String query =
        Stream.of(
                filter.to().map(to -> "to=" + encoded(to)),
                filter.words().map(words -> "q=" + encoded(words)),
                page > 1 ? Optional.of("page=" + page) : Optional.<String>empty(),
                watched ? Optional.of("watch=1") : Optional.<String>empty())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/" : "/?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
