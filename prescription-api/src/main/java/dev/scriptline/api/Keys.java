package dev.scriptline.api;

import dev.scriptline.api.adoption.AdoptedTokens;
import dev.scriptline.api.patient.OwnerTags;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.KeyedTag;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what works under a key, or ends the start with a sentence about the key. */
@Configuration(proxyBeanMethods = false)
class Keys {

  @Bean
  OrderSealer orderSealer(KeySettings keys) {
    try {
      return OrderSealer.of(keys.orderSealingKeys(), keys.orderSigningKey().reveal());
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException(
          "ORDER_SEALING_KEYS must be a public JWK set and ORDER_SIGNING_KEY a private JWK, both"
              + " EC P-256 with a kid.");
    }
  }

  @Bean
  OwnerTags ownerTags(KeySettings keys) {
    try {
      return new OwnerTags(KeyedTag.ofBase64(keys.ownerTagKey().reveal()));
    } catch (IllegalArgumentException _) {
      throw malformedTagKey();
    }
  }

  @Bean
  AdoptedTokens adoptedTokens(KeySettings keys) {
    try {
      return new AdoptedTokens(KeyedTag.ofBase64(keys.ownerTagKey().reveal()));
    } catch (IllegalArgumentException _) {
      throw malformedTagKey();
    }
  }

  private static MalformedSettingException malformedTagKey() {
    return new MalformedSettingException("OWNER_TAG_KEY", "at least 32 bytes in base64");
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  /** What prescriptions' numbers are drawn from: nobody shall guess the next one. */
  @Bean
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
