package dev.scriptline.edge.setting;

import dev.scriptline.edge.MalformedSettingException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the variables before any bean is made: a start must not fail half-way for want of one.
 */
class VariablesCheck implements ApplicationListener<ApplicationPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
    List<String> faults =
        new Variables(environment)
            .declared().stream()
                .map(variable -> variable.fault(environment))
                .flatMap(Optional::stream)
                .toList();
    if (!faults.isEmpty()) {
      throw new MalformedSettingException(sentence(faults));
    }
    if (isSamePort(environment)) {
      throw new MalformedSettingException(
          "MANAGEMENT_PORT", "another port than SERVER_PORT, because everything on it is open");
    }
  }

  private static String sentence(List<String> faults) {
    String first = faults.getFirst();
    if (faults.size() == 1) {
      return first;
    }
    List<String> others =
        faults.stream().skip(1).map(fault -> fault.substring(0, fault.indexOf(' '))).toList();
    return "%s; look at %s too."
        .formatted(first.substring(0, first.length() - 1), String.join(", ", others));
  }

  private static boolean isSamePort(ConfigurableEnvironment environment) {
    String port = environment.getProperty("server.port", "8080");
    return !port.equals("0") && port.equals(environment.getProperty("management.server.port"));
  }
}
