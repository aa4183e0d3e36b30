package dev.scriptline.history;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import dev.scriptline.events.wire.EventCodec;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call, and what all rooms of the service use. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  @Bean
  EdgeRules historyRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/prescriptions/*/timeline")
            .hasAuthority(Role.SUPPORT.authority());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }
}
