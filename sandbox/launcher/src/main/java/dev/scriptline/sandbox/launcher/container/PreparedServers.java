package dev.scriptline.sandbox.launcher.container;

import dev.scriptline.sandbox.infrastructure.kafka.KafkaTopics;
import dev.scriptline.sandbox.infrastructure.postgres.Databases;
import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.nio.file.Path;

/** PostgreSQL and Kafka that somebody else has started, with what the services need in them. */
record PreparedServers(Path data, Ports ports) {

  /**
   * Makes databases, roles and topics that are missing, and hands each service its secrets.
   *
   * @param settings the folder in which each service has one of its own
   */
  void prepare(Path settings) {
    Variables variables = Variables.drawnIn(data, ports);
    Databases databases =
        new Databases(
            "jdbc:postgresql://127.0.0.1:%d/".formatted(ports.port(Socket.POSTGRES)),
            PostgresServer.SUPERUSER);
    variables.roles().forEach(databases::create);
    new KafkaTopics("127.0.0.1:" + ports.port(Socket.KAFKA)).create();
    variables.writeSecrets(settings);
  }
}
