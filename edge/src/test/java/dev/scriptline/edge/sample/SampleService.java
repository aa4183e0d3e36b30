package dev.scriptline.edge.sample;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import jakarta.servlet.Filter;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
            .requestMatchers(
                "/orders", "/caller", "/failure", "/storage/*", "/search", "/nowhere", "/secret")
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
            .requestMatchers("/open", "/failing-filter")
            .permitAll();
  }

  /** Named like the real ones: Kafka is away. */
  @Bean
  HealthIndicator kafka() {
    return () -> Health.down().build();
  }

  /** A filter of the service's own, which fails outside of any controller. */
  @Bean
  FilterRegistrationBean<Filter> failingFilter() {
    FilterRegistrationBean<Filter> registration =
        new FilterRegistrationBean<>(
            (request, response, chain) -> LocalDate.parse(request.getParameter("born")));
    registration.addUrlPatterns("/failing-filter");
    registration.setOrder(10);
    return registration;
  }
}
