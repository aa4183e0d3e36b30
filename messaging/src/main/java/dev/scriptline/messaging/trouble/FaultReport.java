package dev.scriptline.messaging.trouble;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong without repeating what was being written: PostgreSQL's messages quote the
 * failing row, so only classes, SQL states and our own line are told. Kafka's messages name topics
 * and times, never content, and are kept.
 */
public final class FaultReport {

  private static final String OUR_CODE = "dev.scriptline.";
  private static final int DEEPEST = 6;

  private FaultReport() {}

  /** One line, for example {@code DuplicateKeyException < PSQLException[23505] at Jobs.add:41}. */
  public static String of(Throwable fault) {
    List<String> chain = new ArrayList<>();
    String place = "";
    Throwable current = fault;
    while (current != null && chain.size() < DEEPEST) {
      chain.add(link(current));
      place = place.isEmpty() ? place(current) : place;
      current = cause(current);
    }
    return String.join(" < ", chain) + place;
  }

  private static @Nullable Throwable cause(Throwable fault) {
    return fault.getCause() == fault ? null : fault.getCause();
  }

  private static String link(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    return switch (fault) {
      case SQLException sql -> name + "[" + sql.getSQLState() + "]";
      case KafkaException kafka -> name + "(" + kafka.getMessage() + ")";
      case Throwable _ -> name;
    };
  }

  private static String place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OUR_CODE))
        .findFirst()
        .map(frame -> " at " + simpleName(frame) + "." + frame.getMethodName() + line(frame))
        .orElse("");
  }

  private static String simpleName(StackTraceElement frame) {
    return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
  }

  private static String line(StackTraceElement frame) {
    return ":" + frame.getLineNumber();
  }
}
