package dev.scriptline.edge.log;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what no log may hold: tokens, secrets and e-mail addresses. */
final class Redaction {

  private record Rule(Pattern pattern, String replacement) {

    Rule(String regex, String replacement) {
      this(Pattern.compile(regex), replacement);
    }
  }

  /** Each starts where a word starts, so that a long text costs no more than its length. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("(?i)\\b(bearer|basic)\\s++[\\w.~+/=-]{8,}+", "$1 [redacted]"),
          new Rule("\\beyJ[\\w-]{5,}+(?:\\.[\\w-]*+){1,4}", "[jwt]"),
          new Rule("(?i)\\bRX[0-9A-F]{12}\\b", "[platform token]"),
          new Rule("(?<=://)[^\\s/@:]++:[^\\s/@]++@", "[redacted]@"),
          new Rule("(?<![\\w.%+'-])[\\w.%+'-]++@[\\w-]++(?:\\.[\\w-]++)+", "[e-mail]"),
          new Rule(
              "(?i)\\b((?:\\w{0,30}[_-])?(?:password|passwd|pin|secret|token|api[_-]?key)\\b[\"']?\\s*+[=:]\\s*+)"
                  + "(?:\"[^\"]*+\"|'[^']*+'|[^\\s,;&})\\]]++)",
              "$1[redacted]"));

  private Redaction() {}

  static String redact(String text) {
    String redacted = text;
    for (Rule rule : RULES) {
      redacted = rule.pattern().matcher(redacted).replaceAll(rule.replacement());
    }
    return redacted;
  }
}
