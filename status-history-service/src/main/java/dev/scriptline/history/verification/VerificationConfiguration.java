package dev.scriptline.history.verification;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may have the history verified. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

  @Bean
  EdgeRules verificationRules() {
    return requests ->
        requests
            .requestMatchers("/api/verification", "/api/verification/latest")
            .hasAuthority(Role.SUPPORT.authority());
  }
}
