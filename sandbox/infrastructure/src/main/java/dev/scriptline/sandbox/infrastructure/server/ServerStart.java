package dev.scriptline.sandbox.infrastructure.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides between containers and embedded servers, starts them once, and says which it took. */
final class ServerStart {

  private static @Nullable SharedServers running;

  private ServerStart() {}

  static synchronized SharedServers once() {
    if (running == null) {
      boolean engine = DockerEngine.answers(System.getenv("DOCKER_HOST"));
      Choice choice = choose(engine, ContainerServers::start, EmbeddedServers::start);
      System.out.printf("Tests use %s.%n", choice.description());
      running = choice.servers();
    }
    return running;
  }

  /**
   * Containers where there is an engine for them; one that cannot get its images is as good as
   * none.
   */
  static Choice choose(
      boolean engine, Supplier<SharedServers> containers, Supplier<SharedServers> embedded) {
    if (!engine) {
      return embedded(embedded, "no Docker engine answers");
    }
    try {
      return new Choice(
          containers.get(), "PostgreSQL and Kafka in containers: a Docker engine answers");
    } catch (RuntimeException e) {
      return embedded(
          embedded, "the Docker engine starts no containers (%s)".formatted(e.getMessage()));
    }
  }

  private static Choice embedded(Supplier<SharedServers> embedded, String reason) {
    return new Choice(embedded.get(), "embedded PostgreSQL and Kafka: " + reason);
  }

  /** The servers taken, and the words for people. */
  record Choice(SharedServers servers, String description) {}
}
