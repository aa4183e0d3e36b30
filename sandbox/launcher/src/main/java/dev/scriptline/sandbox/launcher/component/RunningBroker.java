package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.kafka.KafkaBroker;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import java.nio.file.Path;
import java.util.Optional;

/** Kafka with the services' topics. */
record RunningBroker(KafkaBroker broker, ChildProcess child) implements RunningPart {

  static RunningBroker start(Path home, int port) {
    KafkaBroker broker = new KafkaBroker(home, port);
    try {
      broker.start();
      return new RunningBroker(broker, broker.process());
    } catch (RuntimeException e) {
      CutShort.end(broker::stop);
      throw e;
    }
  }

  @Override
  public String address() {
    return broker.bootstrapServers();
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.of(child);
  }

  @Override
  public void stop() {
    broker.stop();
  }
}
