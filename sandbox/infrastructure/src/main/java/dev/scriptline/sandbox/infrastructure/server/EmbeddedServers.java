package dev.scriptline.sandbox.infrastructure.server;

import dev.scriptline.sandbox.infrastructure.kafka.KafkaBroker;
import dev.scriptline.sandbox.infrastructure.postgres.Databases;
import dev.scriptline.sandbox.infrastructure.postgres.PostgresServer;

/** Processes of this machine. Each has a watcher that ends it and clears up after this JVM. */
record EmbeddedServers(PostgresServer postgres, KafkaBroker broker) implements SharedServers {

  static EmbeddedServers start() {
    PostgresServer postgres = PostgresServer.temporary();
    KafkaBroker broker = KafkaBroker.temporary();
    InParallel.run(postgres::start, broker::start);
    return new EmbeddedServers(postgres, broker);
  }

  @Override
  public Databases databases() {
    return postgres.databases();
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }
}
