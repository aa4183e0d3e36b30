package dev.scriptline.ingest.readiness;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may ask how things stand. */
@Configuration(proxyBeanMethods = false)
class ReadinessConfiguration {

  @Bean
  EdgeRules readinessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/readiness")
            .hasAnyAuthority(Role.SUPPORT.authority(), Role.OPERATIONS.authority());
  }
}
