package dev.scriptline.sandbox.launcher.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sandbox starts, in the words of {@code --only}. */
public enum Part {
  DB("PostgreSQL", 300),
  KAFKA("Kafka", 500),
  MAIL("mail", 100),
  IDENTITY("identity provider", 250),
  SIMULATOR("platform simulator", 100),
  API("prescription-api", 450),
  DISPATCH("dispatch-service", 450),
  INGEST("webhook-ingest", 450),
  HISTORY("status-history-service", 450);

  private final String title;
  private final int megabytes;

  Part(String title, int megabytes) {
    this.title = title;
    this.megabytes = megabytes;
  }

  /**
   * The part of that name.
   *
   * @throws CannotStartException when there is none
   */
  public static Part named(String word) {
    return Arrays.stream(values())
        .filter(part -> part.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new CannotStartException(
                "\"%s\" is no part of the sandbox: choose from %s.".formatted(word, words())));
  }

  /** All of them. */
  public static Set<Part> all() {
    return EnumSet.allOf(Part.class);
  }

  /** The name in {@code --only} and in the data folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** Memory to have available before it starts. */
  public int megabytes() {
    return megabytes;
  }

  /** What has to be ready before it starts. */
  public Set<Part> needs() {
    return switch (this) {
      case DB, KAFKA, MAIL, IDENTITY, SIMULATOR -> EnumSet.noneOf(Part.class);
      case API, DISPATCH, INGEST, HISTORY -> EnumSet.of(DB, KAFKA);
    };
  }

  private static String words() {
    return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
  }
}
