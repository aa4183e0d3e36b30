package dev.scriptline.api.region;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a pack. Every mistake is noted with its field, and reading goes on, so that all are
 * mended in one go. What was read may be had once nothing wrong was found.
 */
final class PackPart {

  private final String at;
  private final Map<String, @Nullable Object> unread;
  private final Consumer<String> mistakes;

  private PackPart(String at, Map<?, ?> members, Consumer<String> mistakes) {
    this.at = at;
    this.mistakes = mistakes;
    this.unread = new LinkedHashMap<>();
    members.forEach((name, value) -> unread.put(String.valueOf(name), value));
  }

  /** A whole pack. */
  static PackPart whole(@Nullable Object content, Consumer<String> mistakes) {
    return of("", content, mistakes);
  }

  PackPart part(String name) {
    return of(at + name + ".", unread.remove(name), mistakes);
  }

  /** Something that must be there. */
  <T> Optional<T> needed(String name, String expected, Function<String, T> parser) {
    if (!unread.containsKey(name)) {
      note(name, "is missing; expected " + expected);
    }
    return optional(name, expected, parser);
  }

  /** Something that may be absent. */
  <T> Optional<T> optional(String name, String expected, Function<String, T> parser) {
    return unread.containsKey(name)
        ? parsed(name, unread.remove(name), expected, parser)
        : Optional.empty();
  }

  /** At least one of something. */
  <T> List<T> list(String name, String expected, Function<String, T> parser) {
    if (unread.remove(name) instanceof List<?> values && !values.isEmpty()) {
      return Stream.iterate(0, index -> index < values.size(), index -> index + 1)
          .map(
              index -> parsed("%s[%d]".formatted(name, index), values.get(index), expected, parser))
          .flatMap(Optional::stream)
          .toList();
    }
    note(name, "is missing; expected a list, each " + expected);
    return List.of();
  }

  /** Like {@link #list}, but the list may be absent. */
  <T> List<T> optionalList(String name, String expected, Function<String, T> parser) {
    return unread.containsKey(name) ? list(name, expected, parser) : List.of();
  }

  /** Notes members that nobody asked for: a misspelt rule must not be a rule less. */
  void end() {
    unread.keySet().forEach(name -> note(name, "is unknown"));
  }

  void note(String name, String what) {
    mistakes.accept(at + name + " " + what);
  }

  private static PackPart of(String at, @Nullable Object content, Consumer<String> mistakes) {
    if (content instanceof Map<?, ?> members) {
      return new PackPart(at, members, mistakes);
    }
    if (content != null) {
      mistakes.accept(
          (at.isEmpty() ? "the pack" : at.substring(0, at.length() - 1)) + " must have members");
    }
    return new PackPart(at, Map.of(), mistakes);
  }

  /** A value that YAML takes for something else than text is one that wants quotes. */
  private <T> Optional<T> parsed(
      String name, @Nullable Object value, String expected, Function<String, T> parser) {
    if (value instanceof String text && !text.isBlank()) {
      try {
        return Optional.of(parser.apply(text.strip()));
      } catch (IllegalArgumentException | DateTimeException _) {
        // Noted below.
      }
    }
    note(name, "is malformed; expected " + expected);
    return Optional.empty();
  }
}
