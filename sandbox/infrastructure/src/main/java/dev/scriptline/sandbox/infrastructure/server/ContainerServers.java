package dev.scriptline.sandbox.infrastructure.server;

import dev.scriptline.sandbox.infrastructure.kafka.KafkaTopics;
import dev.scriptline.sandbox.infrastructure.postgres.Databases;
import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of a Docker engine, which Testcontainers clears up after this JVM. */
record ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka)
    implements SharedServers {

  private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18-alpine");
  private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.1");

  static ContainerServers start() {
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(POSTGRES)
            .withDatabaseName("postgres")
            .withUsername(PostgresServer.SUPERUSER.user())
            .withPassword(PostgresServer.SUPERUSER.password());
    // Testcontainers turns fsync off; what is tested here must hold with it on.
    postgres.setCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200");
    KafkaContainer kafka =
        new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    InParallel.run(postgres::start, kafka::start);
    new KafkaTopics(kafka.getBootstrapServers()).create();
    return new ContainerServers(postgres, kafka);
  }

  @Override
  public Databases databases() {
    String url =
        "jdbc:postgresql://%s:%d/"
            .formatted(
                postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    return new Databases(url, PostgresServer.SUPERUSER);
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }
}
