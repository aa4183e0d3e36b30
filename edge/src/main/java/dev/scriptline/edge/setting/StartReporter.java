package dev.scriptline.edge.setting;

import dev.scriptline.edge.MalformedSettingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/**
 * Says a failed start in one sentence on standard error where configuration is to blame; leaves the
 * rest to Boot.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartReporter implements SpringBootExceptionReporter {

  private final @Nullable ConfigurableApplicationContext context;

  StartReporter(@Nullable ConfigurableApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence = sentence(failure);
    sentence.ifPresent(System.err::println);
    return sentence.isPresent();
  }

  private Optional<String> sentence(Throwable failure) {
    MalformedSettingException malformed = cause(failure, MalformedSettingException.class);
    if (malformed != null) {
      return Optional.ofNullable(malformed.getMessage());
    }
    PortInUseException port = cause(failure, PortInUseException.class);
    if (port != null) {
      return Optional.of(portTaken(port.getPort()));
    }
    BindException bind = cause(failure, BindException.class);
    return bind == null || context == null
        ? Optional.empty()
        : Optional.of(unusable(bind, new Variables(context.getEnvironment())));
  }

  private String portTaken(int port) {
    String variable =
        context != null
                && String.valueOf(port)
                    .equals(context.getEnvironment().getProperty("management.server.port"))
            ? "MANAGEMENT_PORT"
            : "SERVER_PORT";
    return "Port %d is taken: %s should be a free port.".formatted(port, variable);
  }

  private static String unusable(BindException e, Variables variables) {
    ConfigurationPropertyName name = e.getName();
    BindValidationException invalid = cause(e, BindValidationException.class);
    if (invalid != null
        && invalid.getValidationErrors().iterator().next() instanceof FieldError field) {
      String property = name + "." + kebab(field.getField());
      return sentence(property, String.valueOf(field.getDefaultMessage()), variables);
    }
    return sentence(name.toString(), fault(e), variables);
  }

  private static String sentence(String property, String fault, Variables variables) {
    String variable = variables.feeding(property).orElse(null);
    if (variable == null) {
      Set<String> candidates = variables.feedingUnder(property);
      return candidates.isEmpty()
          ? "The setting %s %s.".formatted(property, fault)
          : "%s (the settings %s) %s.".formatted(String.join(" or ", candidates), property, fault);
    }
    return variables
        .declared(variable)
        .map(known -> "%s is malformed: it should be %s.".formatted(variable, known.means()))
        .orElseGet(() -> "%s (the setting %s) %s.".formatted(variable, property, fault));
  }

  /** What our own types say about a value is fit to be told; what others say quotes it. */
  private static String fault(BindException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] frames = root.getStackTrace();
    boolean ours = frames.length > 0 && frames[0].getClassName().startsWith("dev.scriptline.");
    return "cannot be read as "
        + words(e.getTarget().getType().resolve())
        + (ours && root.getMessage() != null
            ? ": " + root.getMessage().replaceFirst("\\.$", "")
            : "");
  }

  private static String words(@Nullable Class<?> type) {
    return type == null ? "what it should be" : "a " + type.getSimpleName();
  }

  private static String kebab(String field) {
    return field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
