package dev.scriptline.sandbox.infrastructure.kafka;

import java.nio.file.Path;

/** Runs in a JVM of its own: starts a broker and waits for it. */
final class KafkaLauncher {

  private KafkaLauncher() {}

  public static void main(String[] arguments) {
    KafkaBroker broker = new KafkaBroker(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    broker.start();
    broker.process().onExit().join();
  }
}
