package dev.scriptline.history.access;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Role;
import dev.scriptline.events.wire.KeyedTag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may read what of the record, and how a patient is known. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  EdgeRules readerRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/prescriptions/*/accesses")
            .hasAnyAuthority(Role.SUPPORT.authority(), Role.PATIENT.authority())
            .requestMatchers(
                HttpMethod.GET,
                "/api/prescriptions",
                "/api/prescriptions/*/evidence",
                "/api/alarms",
                "/api/reports/lifecycle")
            .hasAuthority(Role.SUPPORT.authority())
            .requestMatchers(HttpMethod.POST, "/api/prescriptions/search", "/api/alarms:clear")
            .hasAuthority(Role.SUPPORT.authority());
  }

  @Bean
  OwnerTags ownerTags(OwnerSettings settings) {
    try {
      return new OwnerTags(KeyedTag.ofBase64(settings.tagKey().reveal()));
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException("OWNER_TAG_KEY", "at least 32 bytes in base64");
    }
  }
}
