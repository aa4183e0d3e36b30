package dev.scriptline.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.RunningSample;
import dev.scriptline.edge.sample.TestIssuer;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
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

  @Test // Kafka and the platform show here; a service that has neither has an empty group
  void groupsWhatTheServiceDependsOn() {
    assertThat(service.getManagement("/actuator/health/dependencies").body())
        .contains("kafka")
        .doesNotContain("livenessState", "diskSpace");
    assertThat(service.getManagement("/actuator/health/readiness").body())
        .contains("readinessState")
        .doesNotContain("kafka");
  }

  @Test // a service that nobody told where to send them must not look for a collector
  void sendsNoTracesAndNoMetricsUnlessToldWhere() {
    assertThat(service.has(SpanExporter.class)).isFalse();
    assertThat(service.has(OtlpMeterRegistry.class)).isFalse();
    assertThat(service.has(LogRecordExporter.class)).isFalse();
  }
}
