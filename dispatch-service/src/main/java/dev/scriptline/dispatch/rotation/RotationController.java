package dev.scriptline.dispatch.rotation;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The command after a new first key in CREDENTIAL_KEYS; thereafter the old one may go. */
@RestController
class RotationController {

  private final RotateKeys rotateKeys;

  RotationController(RotateKeys rotateKeys) {
    this.rotateKeys = rotateKeys;
  }

  @PostMapping("/api/credentials:rotate")
  Rotated rotate() {
    return rotateKeys.all();
  }

  /** Who may command it. */
  @Configuration(proxyBeanMethods = false)
  static class Access {

    @Bean
    EdgeRules rotationRules() {
      return requests ->
          requests
              .requestMatchers(HttpMethod.POST, "/api/credentials:rotate")
              .hasAuthority(Role.OPERATIONS.authority());
    }
  }
}
