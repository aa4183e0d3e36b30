package dev.scriptline.sandbox.infrastructure.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Runs in the broker's process, on the broker's class path alone: formats the storage where that
 * has not been done, then becomes the broker. One JVM instead of two halves the way to ready.
 */
final class BrokerMain {

  private BrokerMain() {}

  /**
   * Starts the broker.
   *
   * @param arguments {@code server.properties}, the log directory, the cluster's id
   */
  public static void main(String[] arguments) {
    String properties = arguments[0];
    if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
      int outcome =
          StorageTool.execute(
              new String[] {"format", "--standalone", "-t", arguments[2], "-c", properties},
              System.out);
      if (outcome != 0) {
        System.exit(outcome);
      }
    }
    Kafka.main(new String[] {properties});
  }
}
