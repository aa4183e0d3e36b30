package dev.scriptline.dispatch.order;

import dev.scriptline.dispatch.worker.DispatchWorkers;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.events.order.OrderOpener;
import dev.scriptline.events.wire.EventCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What it takes to read a request. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

  @Bean
  OrderOpener orderOpener(OrderSettings settings) {
    try {
      return OrderOpener.of(settings.openingKeys().reveal(), settings.verifyingKeys());
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException(
          "ORDER_OPENING_KEYS and ORDER_VERIFYING_KEYS must be JWK sets of EC P-256 keys, the first of them private.");
    }
  }

  @Bean
  SealedRequests sealedRequests(OrderOpener opener, DispatchWorkers workers) {
    return new SealedRequests(opener, workers::serve);
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }
}
