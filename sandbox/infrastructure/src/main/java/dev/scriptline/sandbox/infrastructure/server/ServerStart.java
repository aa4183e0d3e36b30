package dev.scriptline.sandbox.infrastructure.server;

import org.jspecify.annotations.Nullable;

/** Decides between containers and embedded servers, starts them once, and says which it took. */
final class ServerStart {

  private static @Nullable SharedServers running;

  private ServerStart() {}

  static synchronized SharedServers once() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static SharedServers start() {
    if (!DockerEngine.answers(System.getenv("DOCKER_HOST"))) {
      return embedded("no Docker engine answers");
    }
    try {
      SharedServers servers = ContainerServers.start();
      return told(servers, "Testcontainers' PostgreSQL and Kafka: a Docker engine answers");
    } catch (RuntimeException e) {
      return embedded("the Docker engine starts no containers: %s".formatted(e.getMessage()));
    }
  }

  private static SharedServers embedded(String reason) {
    return told(EmbeddedServers.start(), "embedded PostgreSQL and Kafka: " + reason);
  }

  private static SharedServers told(SharedServers servers, String which) {
    System.out.printf("Tests use %s (%s).%n", which, servers.bootstrapServers());
    return servers;
  }
}
