package dev.scriptline.ingest;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Role;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.KeyedTag;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Who may call, and what all rooms of the service use. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IngestConfiguration {

  /** The webhook is open to everybody: its signature, checked in the controller, lets it in. */
  @Bean
  EdgeRules ingestRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.POST, "/webhooks/platform")
            .permitAll()
            .requestMatchers(HttpMethod.GET, "/api/callbacks", "/api/callbacks/*")
            .hasAuthority(Role.SUPPORT.authority())
            .requestMatchers(HttpMethod.POST, "/api/callbacks/*/replay", "/api/callbacks:replay")
            .hasAuthority(Role.SUPPORT.authority())
            .requestMatchers(HttpMethod.GET, "/api/alarms")
            .hasAnyAuthority(Role.SUPPORT.authority(), Role.OPERATIONS.authority());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean
  KeyedTag tokenTag(IngestSettings settings) {
    try {
      return KeyedTag.ofBase64(settings.tokenHashKey().reveal());
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException("TOKEN_HASH_KEY", "at least 32 bytes in base64");
    }
  }
}
