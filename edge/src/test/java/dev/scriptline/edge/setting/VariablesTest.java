package dev.scriptline.edge.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class VariablesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SERVER_PORT; 0",
        "SERVER_PORT; 65535",
        "BROWSER_ORIGINS; http://127.0.0.1:8080,https://web.example.org",
        "KAFKA_BOOTSTRAP_SERVERS; a:9092,b:9092",
        "KAFKA_SECURITY_PROTOCOL; SASL_SSL",
        "OAUTH_ISSUER_URI; http://127.0.0.1:8091"
      })
  void takesWhatFits(String name, String value) {
    assertThat(fault(name, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SERVER_PORT; http",
        "SERVER_PORT; 65536",
        "MANAGEMENT_PORT; -1",
        "BROWSER_ORIGINS; http://127.0.0.1:8080/",
        "BROWSER_ORIGINS; *",
        "KAFKA_BOOTSTRAP_SERVERS; localhost",
        "KAFKA_SECURITY_PROTOCOL; NONE",
        "OAUTH_ISSUER_URI; 127.0.0.1:8091",
        "DATABASE_URL; postgres://127.0.0.1/db"
      })
  void namesWhatDoesNotFitWithoutRepeatingIt(String name, String value) {
    assertThat(fault(name, value).orElseThrow())
        .startsWith(name + " is malformed: it should be ")
        .endsWith(".");
  }

  @Test
  void letsOptionalVariablesBeAbsent() {
    assertThat(fault("BROWSER_ORIGINS", " ")).isEmpty();
    assertThat(fault("DATABASE_PASSWORD", " ").orElseThrow())
        .isEqualTo("DATABASE_PASSWORD is missing: it should be the password of DATABASE_USER.");
  }

  @Test
  void findsTheVariableBehindASetting() {
    Variables variables = new Variables(environment(Map.of("spring.flyway.user", "fixed")));

    assertThat(variables.feeding("server.port")).hasValue("SERVER_PORT");
    assertThat(variables.feeding("spring.flyway.user")).isEmpty();
    assertThat(variables.feedingUnder("scriptline.access"))
        .containsExactly("BROWSER_ORIGINS", "OAUTH_AUDIENCE", "OAUTH_ISSUER_URI");
  }

  private static Optional<String> fault(String name, String value) {
    StandardEnvironment environment = environment(Map.of(name, value));
    return new Variables(environment).declared(name).orElseThrow().fault(environment);
  }

  private static StandardEnvironment environment(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
