package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.edge.Secret;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server said last.
 *
 * @param code three digits
 * @param text the whole of it, for staff only
 */
record Reply(int code, String text) {

  private static final int LONGEST = 1_000;
  private static final Pattern ENHANCED =
      Pattern.compile("\\d{3}[ -][245]\\.(\\d{1,3})\\.(\\d{1,3})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern RELAY = Pattern.compile("(?i)\\brelay(ing|ed)?\\b");

  /** Whom a refusal for good is about. */
  enum About {
    US,
    MAILBOX
  }

  boolean accepts() {
    return code / 100 == 2;
  }

  boolean passes() {
    return code / 100 == 4;
  }

  boolean refuses() {
    return code / 100 == 5;
  }

  /** 421: the server as a whole goes away, whatever was asked of it. */
  boolean closes() {
    return code == 421;
  }

  /**
   * By the enhanced code (RFC 3463) where it says something, else by the plain one. In doubt
   * between the two only what speaks of relaying is taken for a word about us.
   */
  About about() {
    Matcher enhanced = ENHANCED.matcher(text);
    if (enhanced.matches()) {
      return byEnhanced(Integer.parseInt(enhanced.group(1)), Integer.parseInt(enhanced.group(2)));
    }
    return byCode();
  }

  private About byEnhanced(int subject, int detail) {
    return switch (subject) {
      case 1 -> detail == 7 || detail == 8 ? About.US : About.MAILBOX; // the sender's address
      case 2, 4 -> About.MAILBOX;
      case 3 -> detail == 4 ? About.US : About.MAILBOX; // the mail is too big
      case 5 -> detail == 0 ? byCode() : About.US; // protocol; x.5.0 is said of anything
      case 6, 7 -> About.US; // content, policy
      default -> byCode();
    };
  }

  private About byCode() {
    return switch (code) {
      case 500, 501, 502, 503, 504, 530, 534, 535, 538, 555 -> About.US;
      default -> RELAY.matcher(text).find() ? About.US : About.MAILBOX;
    };
  }

  Secret words() {
    String printable = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return Secret.of(
        printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…");
  }

  @Override
  public String toString() {
    return "Reply[%d]".formatted(code);
  }
}
