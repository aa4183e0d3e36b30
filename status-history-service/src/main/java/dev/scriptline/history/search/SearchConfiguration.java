package dev.scriptline.history.search;

import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.events.wire.KeyedTag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the tagger of tokens from the key of the environment. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  KeyedTag issueTagger(TokenSettings settings) {
    try {
      return KeyedTag.ofBase64(settings.hashKey().reveal());
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException("TOKEN_HASH_KEY", "at least 32 bytes in base64");
    }
  }
}
