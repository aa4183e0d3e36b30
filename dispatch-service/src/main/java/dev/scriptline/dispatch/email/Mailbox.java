package dev.scriptline.dispatch.email;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the plain kind: nothing in it can be read as a second address, a route through
 * another server, a header or a command.
 */
record Mailbox(String address, String domain) {

  private static final int LONGEST = 254;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9_'+-]+(?:\\.[A-Za-z0-9_'+-]+)*@(%s(?:\\.%s)+)".formatted(LABEL, LABEL));

  /** Empty for whatever else people take for an address. */
  static Optional<Mailbox> of(String text) {
    Matcher plain = PLAIN.matcher(text);
    return text.length() <= LONGEST && plain.matches()
        ? Optional.of(new Mailbox(text, plain.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Mailbox[***]";
  }
}
