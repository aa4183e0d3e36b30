package dev.scriptline.sandbox.infrastructure.server;

import dev.scriptline.sandbox.infrastructure.postgres.Databases;

/** The PostgreSQL and the Kafka of this JVM's tests. They end with the JVM, however it ends. */
public sealed interface SharedServers permits EmbeddedServers, ContainerServers {

  /** The PostgreSQL's databases. */
  Databases databases();

  /** Where Kafka's clients find it. */
  String bootstrapServers();

  /** The one pair of servers, started at the first call. */
  static SharedServers running() {
    return ServerStart.once();
  }
}
