package dev.scriptline.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManagementPortTest {

  private static TestIssuer issuer;
  private static RunningSample service;

  @BeforeAll
  static void start() {
    issuer = TestIssuer.started();
    service = RunningSample.started(issuer);
  }

  @AfterAll
  static void stop() {
    service.close();
    issuer.close();
  }

  @Test
  void tellsProbesWhetherTheServiceLivesAndIsReady() {
    assertThat(service.getManagement("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(service.getManagement("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(service.getManagement("/actuator/health").body()).contains("UP");
  }

  @Test
  void showsMetricsAndInfoAndNothingThatHoldsSettings() {
    assertThat(service.getManagement("/actuator/metrics").status()).isEqualTo(200);
    assertThat(service.getManagement("/actuator/info").status()).isEqualTo(200);
    assertThat(service.getManagement("/actuator/env").status()).isNotEqualTo(200);
    assertThat(service.getManagement("/actuator/heapdump").status()).isNotEqualTo(200);
    assertThat(service.getManagement("/actuator/configprops").status()).isNotEqualTo(200);
  }

  @Test
  void doesNotServeTheInterfaceOfTheMainPort() {
    assertThat(service.getManagement("/open").status()).isNotEqualTo(200);
  }
}
