package dev.scriptline.sandbox.infrastructure.kafka;

import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in a broker's directory: its settings, its logs, its data. */
record BrokerFiles(Path home) {

  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      controller.quorum.bootstrap.servers=%1$s:%3$d
      listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
      advertised.listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
      controller.listener.names=CONTROLLER
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      inter.broker.listener.name=PLAINTEXT
      log.dirs=%4$s
      auto.create.topics.enable=false
      default.replication.factor=1
      min.insync.replicas=1
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=4
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=4
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      group.initial.rebalance.delay.ms=0
      # A broker that was killed is let in again as soon as its old session has run out.
      broker.session.timeout.ms=2000
      broker.heartbeat.interval.ms=500
      # One machine, one user, little memory.
      num.network.threads=2
      num.io.threads=4
      log.cleaner.dedupe.buffer.size=8388608
      log.segment.delete.delay.ms=1000
      """;

  private static final String LOGGING =
      """
      status=error
      rootLogger.level=warn
      rootLogger.appenderRef.file.ref=file
      appender.file.type=RollingFile
      appender.file.name=file
      appender.file.fileName=%1$s/broker.log
      appender.file.filePattern=%1$s/broker.%%i.log
      appender.file.layout.type=PatternLayout
      appender.file.layout.pattern=%%d{ISO8601} %%p %%c{1.} %%m%%n
      appender.file.policies.type=Policies
      appender.file.policies.size.type=SizeBasedTriggeringPolicy
      appender.file.policies.size.size=10MB
      appender.file.strategy.type=DefaultRolloverStrategy
      appender.file.strategy.max=2
      logger.lifecycle.name=kafka.server.KafkaRaftServer
      logger.lifecycle.level=info
      """;

  Path settings() {
    return home.resolve("server.properties");
  }

  Path logging() {
    return home.resolve("log4j2.properties");
  }

  Path data() {
    return home.resolve("data");
  }

  Path output() {
    return home.resolve("broker.out");
  }

  void writeSettings(int port, int controllerPort) {
    write(settings(), SETTINGS.formatted(Ports.LOCALHOST, port, controllerPort, data()));
    write(logging(), LOGGING.formatted(home));
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(file), e);
    }
  }
}
