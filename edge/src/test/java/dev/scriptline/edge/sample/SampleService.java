package dev.scriptline.edge.sample;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** A service with nothing but an edge. */
@SpringBootApplication
@EnableConfigurationProperties(SampleSettings.class)
public class SampleService {

  public static void main(String[] arguments) {
    SpringApplication.run(SampleService.class, arguments);
  }

  @Bean
  @Order(1)
  EdgeRules patients() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/orders/*")
            .hasAnyAuthority(Role.PATIENT.authority(), Role.SUPPORT.authority())
            .requestMatchers("/orders", "/caller", "/failure", "/search", "/nowhere", "/secret")
            .hasAuthority(Role.PATIENT.authority());
  }

  @Bean
  @Order(2)
  EdgeRules staff() {
    return requests ->
        requests
            .requestMatchers("/intake")
            .hasAuthority(Role.INTAKE.authority())
            .requestMatchers("/support")
            .hasAuthority(Role.SUPPORT.authority())
            .requestMatchers("/operations")
            .hasAuthority(Role.OPERATIONS.authority())
            .requestMatchers("/open")
            .permitAll();
  }
}
