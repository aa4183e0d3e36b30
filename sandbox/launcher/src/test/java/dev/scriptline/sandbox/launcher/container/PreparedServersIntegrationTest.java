package dev.scriptline.sandbox.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.infrastructure.kafka.KafkaBroker;
import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedServersIntegrationTest {

  @TempDir private Path folder;

  @Test
  void makesWhatTheServicesNeedAndLeavesItAsItIsTheNextTime() throws Exception {
    try (PostgresServer postgres = PostgresServer.temporary();
        KafkaBroker kafka = KafkaBroker.temporary()) {
      postgres.start();
      kafka.start();
      Ports ports = portsOf(postgres, kafka);

      new PreparedServers(folder.resolve("data"), ports).prepare(folder.resolve("first"));
      new PreparedServers(folder.resolve("data"), ports).prepare(folder.resolve("second"));

      for (Service service : Service.values()) {
        String password = secret("first", service, "DATABASE_PASSWORD");
        assertThat(secret("second", service, "DATABASE_PASSWORD")).isEqualTo(password);
        assertThat(database(postgres, service, password)).isEqualTo(service.database());
      }
      assertThat(secret("second", Service.DISPATCH, "CREDENTIAL_KEYS"))
          .isEqualTo(secret("first", Service.DISPATCH, "CREDENTIAL_KEYS"));
      assertThat(topics(kafka))
          .contains("prescription.requested.v1", "prescription.status.v1", "history.checkpoint.v1");
    }
  }

  private static Ports portsOf(PostgresServer postgres, KafkaBroker kafka) {
    String broker = kafka.bootstrapServers();
    return Ports.of(
        Map.of(
            "SANDBOX_POSTGRES_PORT", Integer.toString(postgres.port()),
            "SANDBOX_KAFKA_PORT", broker.substring(broker.lastIndexOf(':') + 1)));
  }

  private String secret(String settings, Service service, String name) throws IOException {
    return Files.readString(folder.resolve(settings).resolve(service.module()).resolve(name));
  }

  private static String database(PostgresServer postgres, Service service, String password)
      throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            postgres.jdbcUrl(service.database()), service.database() + "_service", password)) {
      return connection.getCatalog();
    }
  }

  private static Set<String> topics(KafkaBroker kafka)
      throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }
}
