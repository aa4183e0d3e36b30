package dev.scriptline.edge;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what: every bean of this type is asked, in order; what none of them allows is
 * denied. {@code requests ->
 * requests.requestMatchers("/api/alarms").hasAuthority(Role.SUPPORT.authority())}
 */
@FunctionalInterface
public interface EdgeRules {

  void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests);
}
