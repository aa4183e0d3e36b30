package dev.scriptline.edge.setting;

import dev.scriptline.edge.MalformedSettingException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    return bind == null || context == null ? Optional.empty() : Optional.of(unusable(bind));
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

  private String unusable(BindException e) {
    BindValidationException invalid = cause(e, BindValidationException.class);
    if (invalid != null
        && invalid.getValidationErrors().iterator().next() instanceof FieldError field) {
      ConfigurationPropertyName property =
          ConfigurationPropertyName.of(e.getName() + "." + kebab(field.getField()));
      return sentence(property, String.valueOf(field.getDefaultMessage()));
    }
    return sentence(e.getName(), "cannot be read as " + words(e.getTarget().getType().resolve()));
  }

  private String sentence(ConfigurationPropertyName property, String fault) {
    Variables variables = new Variables(Objects.requireNonNull(context).getEnvironment());
    String variable = variables.feeding(property.toString()).orElse(null);
    if (variable == null) {
      return "The setting %s %s.".formatted(property, fault);
    }
    return variables
        .declared(variable)
        .map(known -> "%s is malformed: it should be %s.".formatted(variable, known.means()))
        .orElseGet(() -> "%s (the setting %s) %s.".formatted(variable, property, fault));
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
