package dev.scriptline.edge.log;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Stack traces without the messages that quote what somebody sent. A parser's or converter's
 * message repeats its input, which may be a name or a date of birth; such messages stay out. Kept
 * are our own, which never do, and those about infrastructure.
 */
class GuardedStackTrace implements StackTracePrinter {

  private static final String OURS = "dev.scriptline.";

  private static final List<String> INFRASTRUCTURE =
      List.of(
          "java.io.",
          "java.net.",
          "java.nio.",
          "java.sql.",
          "java.lang.NullPointerException",
          "java.lang.ClassCastException",
          "java.lang.NoClassDefFoundError",
          "java.util.concurrent.TimeoutException",
          "javax.net.ssl.",
          "com.zaxxer.hikari.",
          "org.apache.kafka.",
          "org.flywaydb.",
          "org.postgresql.",
          "org.springframework.beans.",
          "org.springframework.boot.",
          "org.springframework.context.",
          "org.springframework.dao.",
          "org.springframework.jdbc.",
          "org.springframework.kafka.",
          "org.springframework.transaction.");

  private final StandardStackTracePrinter printer =
      StandardStackTracePrinter.rootFirst()
          .withMaximumThrowableDepth(60)
          .withMaximumLength(32_000)
          .withFormatter(GuardedStackTrace::headline);

  @Override
  public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
    printer.printStackTrace(throwable, out);
  }

  private static String headline(Throwable throwable) {
    String type = throwable.getClass().getName();
    String message = throwable.getMessage();
    if (message == null) {
      return type;
    }
    return type + ": " + (mayBeTold(throwable, type) ? message : "(message withheld)");
  }

  private static boolean mayBeTold(Throwable throwable, String type) {
    return isThrownByUs(throwable)
        || type.startsWith(OURS)
        || INFRASTRUCTURE.stream().anyMatch(type::startsWith);
  }

  private static boolean isThrownByUs(Throwable throwable) {
    StackTraceElement[] frames = throwable.getStackTrace();
    return frames.length > 0 && frames[0].getClassName().startsWith(OURS);
  }
}
