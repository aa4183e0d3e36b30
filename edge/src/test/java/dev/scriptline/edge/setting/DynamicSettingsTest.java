package dev.scriptline.edge.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.SampleService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Services' tests learn their variables late: the check must wait for them. */
@SpringBootTest(
    classes = SampleService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DynamicSettingsTest {

  @Autowired Environment environment;

  @DynamicPropertySource
  static void variables(DynamicPropertyRegistry registry) {
    Map.of(
            "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "DATABASE_USER", "none",
            "DATABASE_PASSWORD", "none",
            "DATABASE_OWNER_USER", "none_owner",
            "DATABASE_OWNER_PASSWORD", "none",
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
            "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
            "OAUTH_ISSUER_URI", "http://127.0.0.1:1",
            "OAUTH_AUDIENCE", "scriptline",
            "MANAGEMENT_PORT", "0")
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  @Test
  void mapsTheVariablesToSpringsSettings() {
    assertThat(environment.getProperty("spring.datasource.url"))
        .isEqualTo("jdbc:postgresql://127.0.0.1:1/none");
    assertThat(environment.getProperty("spring.flyway.user")).isEqualTo("none_owner");
    assertThat(environment.getProperty("spring.flyway.placeholders.service")).isEqualTo("none");
  }

  @Test // a dot in a Kafka property's name must not be read as one more level
  void keepsTheDotsOfKafkasNames() {
    Map<String, String> kafka =
        Binder.get(environment)
            .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
            .get();

    assertThat(kafka).containsEntry("sasl.mechanism", "SCRAM-SHA-512");
  }
}
