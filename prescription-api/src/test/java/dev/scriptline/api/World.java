package dev.scriptline.api;

import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** What surrounds the service in a test: the servers it uses, and those who call it. */
@TestConfiguration(proxyBeanMethods = false)
public class World {

  private static final LocalInfrastructure INFRASTRUCTURE =
      LocalInfrastructure.forService("prescription");

  /** Tells the service where its servers are. */
  static class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("servers", Map.copyOf(INFRASTRUCTURE.environment())));
    }
  }

  @Bean
  LocalInfrastructure infrastructure() {
    return INFRASTRUCTURE;
  }

  @Bean
  @Primary
  Draws draws() {
    return new Draws();
  }

  /** Lazy, here and below: the port is known only once the service listens. */
  @Bean
  @Lazy
  Api api(Environment environment) {
    return new Api(environment.getRequiredProperty("local.server.port", Integer.class));
  }

  @Bean
  @Lazy
  Tokens tokens(LocalInfrastructure infrastructure) {
    return new Tokens(infrastructure);
  }

  @Bean
  @Lazy
  ClinicSystem clinicSystem(Api api, Tokens tokens) {
    return new ClinicSystem(api, tokens.intake());
  }

  @Bean
  @Lazy
  PatientApp patientApp(Api api, Tokens tokens) {
    return new PatientApp(api, tokens);
  }

  @Bean
  @Lazy
  OtherServices otherServices(LocalInfrastructure infrastructure) {
    return new OtherServices(infrastructure);
  }
}
