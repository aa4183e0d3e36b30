package dev.scriptline.sandbox.platform.fault;

import java.util.Locale;

/** What a fault can be ordered for. */
public enum Target {
  ISSUE,
  LOGIN,
  TOKEN,
  LOOKUP,
  VOID,
  WEBHOOK;

  static Target named(String word) {
    for (Target target : values()) {
      if (target.word().equals(word)) {
        return target;
      }
    }
    throw new IllegalArgumentException("\"on\" is issue, login, token, lookup, void or webhook.");
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
