package dev.scriptline.edge.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** One line for a person at a terminal, redacted like the JSON. */
class PlainFormat implements StructuredLogFormatter<ILoggingEvent> {

  private final StackTracePrinter stackTraces = new GuardedStackTrace();

  @Override
  public String format(ILoggingEvent event) {
    LocalTime time =
        LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.MILLIS);
    String trace = event.getMDCPropertyMap().getOrDefault("traceId", "");
    String line =
        "%-12s %-5s %s: %s%s%n"
            .formatted(
                time,
                event.getLevel(),
                shortName(event.getLoggerName()),
                event.getFormattedMessage(),
                trace.isEmpty() ? "" : " [" + trace + "]");
    return Redaction.redact(line + stackTrace(event));
  }

  private String stackTrace(ILoggingEvent event) {
    return event.getThrowableProxy() instanceof ThrowableProxy proxy
        ? stackTraces.printStackTraceToString(proxy.getThrowable())
        : "";
  }

  private static String shortName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
