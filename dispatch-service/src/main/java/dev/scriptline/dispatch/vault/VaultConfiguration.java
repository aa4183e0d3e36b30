package dev.scriptline.dispatch.vault;

import dev.scriptline.edge.MalformedSettingException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the vault from the keys of the environment. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  Vault vault(VaultSettings settings) {
    try {
      return Vault.of(settings.keys().reveal());
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException(
          "CREDENTIAL_KEYS",
          "a list version:base64,… of keys of 32 bytes, the first of which encrypts");
    }
  }
}
