package dev.scriptline.acceptance.deploy.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that would make a bad install is refused before anything is installed. */
@Tag("show-deploy")
class SchemaTest {

  @ParameterizedTest
  @CsvSource({
    "image.tag, latest",
    "image.tga, 1.0.0",
    "oauth.issuerUri, http://sign-in.example.org",
    "database.parameters, password=oh",
    "database.port, 0",
    "kafka.minInsyncReplicas, 1",
    "kafka.replicationFactor, 1",
    "browserOrigins[0], http://my.example.org",
    "networkPolicy.destinations.platform.cidrs, {}",
    "services.dispatch-service.replicas.max, 13",
    "services.dispatch-service.replicas.min, 0",
    "services.dispatch-service.env.PUBLIC_BASE_URL, http://prescriptions.example.org",
    "services.dispatch-service.env.PLATFORM_SETTLE, 10 minutes",
    "services.dispatch-service.env.CREDENTIAL_KEYS, 1:b2g=",
    "services.dispatch-service.secrets.CREDENTIAL_KEYS, optional",
    "services.webhook-ingest.env.WEBHOOK_SECRETS, a:b",
    "services.webhook-ingest.env.WEBHOOK_SCHEME, none",
    "services.status-history-service.database, dispatch",
    "services.reporting.port, 8084",
    "externalSecrets.storeName, ''",
    "keda.prometheus, ''",
    "topics.by, hand",
    "topics.job.image, ''",
    "podDisruptionBudget.maxUnavailable, 0"
  })
  void refuses(String path, String value) {
    String last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");

    assertThatThrownBy(() -> Chart.text("production", Map.of(path, value)))
        .hasMessageContaining("values don't meet the specifications of the schema")
        .hasMessageContaining(last);
  }

  @Test
  void takesWhatDiffersOnlyInGoodValues() {
    assertThat(
            Chart.text(
                "production",
                Map.of("image.tag", "1.0.0", "services.dispatch-service.replicas.max", 12)))
        .contains("dispatch-service:1.0.0");
  }

  @Test
  void refusesAnInstallThatDoesNotSayWhereThingsAre() {
    assertThatThrownBy(Chart::textWithoutAnEnvironment)
        .hasMessageContaining("values don't meet the specifications of the schema")
        .hasMessageContaining("issuerUri")
        .hasMessageContaining("PLATFORM_BASE_URL");
  }
}
