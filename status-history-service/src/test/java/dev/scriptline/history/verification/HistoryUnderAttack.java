package dev.scriptline.history.verification;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A service of its own, on a broker of its own, that signs often and may be spoilt. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"logging.level.org.apache.kafka=warn", "scriptline.checkpoint.interval=100ms"})
abstract class HistoryUnderAttack {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.withOwnBroker("history");

  /** Spring asks for it before JUnit would make one. */
  static final Path STORE = folder();

  private static final EventCodec CODEC = new EventCodec();

  @Autowired VerifyHistory history;
  @Autowired VerifyPrescription one;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("CHECKPOINT_STORE", STORE::toString);
    infrastructure.environment().forEach((name, value) -> registry.add(name, () -> value));
  }

  @AfterAll
  static void removeFolder() throws IOException {
    FileSystemUtils.deleteRecursively(STORE);
  }

  static void tell(PrescriptionStatusChanged event) {
    infrastructure.produce(CODEC.encode(event, "/test"));
  }

  static Attacker attacker() throws SQLException {
    return new Attacker(infrastructure.postgres().connect(infrastructure.database().name()));
  }

  long count() {
    return jdbc.sql("select count(*) from status_event").query(Long.class).single();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("checkpoints");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
