package dev.scriptline.ingest.bench;

import dev.scriptline.edge.EdgeRules;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same server answering 200 with no work: it reads the body, or the connection would be lost.
 */
@RestController
@Profile(BareEndpoint.BENCH)
class BareEndpoint {

  static final String BENCH = "bench";
  static final String PATH = "/bench/nothing";

  @PostMapping(PATH)
  ResponseEntity<Void> nothing(HttpServletRequest request) throws IOException {
    byte[] _ = request.getInputStream().readAllBytes();
    return ResponseEntity.ok().build();
  }

  /** Open to everybody, as the webhook is. */
  @Configuration(proxyBeanMethods = false)
  @Profile(BENCH)
  static class Rules {

    @Bean
    @Order(0)
    EdgeRules bareRules() {
      return requests -> requests.requestMatchers(PATH).permitAll();
    }
  }
}
