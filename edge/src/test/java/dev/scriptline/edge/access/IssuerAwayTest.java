package dev.scriptline.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.RunningSample.Answer;
import dev.scriptline.edge.sample.TestIssuer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IssuerAwayTest {

  @Test
  void startsWithoutItsIssuerAndServesWhenItComesBack() {
    try (TestIssuer issuer = TestIssuer.stopped();
        RunningSample service = RunningSample.started(issuer)) {
      Answer away = service.get("/support", issuer.token("support"));
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.code()).isEqualTo("identity-unavailable");
      assertThat(away.header("Retry-After")).isNotEmpty();
      assertThat(service.get("/open", "").status()).isEqualTo(200);

      issuer.start();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> service.get("/support", issuer.token("support")).status() == 200);
    }
  }

  @Test
  void goesOnWithTheKeysItHasWhileItsIssuerIsAway() {
    try (TestIssuer issuer = TestIssuer.started();
        RunningSample service = RunningSample.started(issuer)) {
      assertThat(service.get("/support", issuer.token("support")).status()).isEqualTo(200);
      issuer.close();
      assertThat(service.get("/support", issuer.token("support")).status()).isEqualTo(200);
    }
  }
}
