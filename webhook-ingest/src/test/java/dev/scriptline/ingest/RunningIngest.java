package dev.scriptline.ingest;

import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on real servers; one for all the integration tests of this module. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // The tests' own clients print their settings each time.
    properties = "logging.level.org.apache.kafka=warn")
@ExtendWith(OutputCaptureExtension.class)
public abstract class RunningIngest {

  @RegisterExtension
  protected static final LocalInfrastructure infrastructure =
      LocalInfrastructure.forService("webhook");

  private static final EventCodec CODEC = new EventCodec();

  @Autowired protected JdbcClient jdbc;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    infrastructure.environment().forEach((name, value) -> registry.add(name, () -> value));
  }

  protected int port() {
    return port;
  }

  protected PlatformDouble platform() {
    return new PlatformDouble(port);
  }

  protected StaffDouble staff(String scope) {
    return new StaffDouble(port, infrastructure.token(scope, Map.of()));
  }

  protected StaffDouble anybody() {
    return new StaffDouble(port, "");
  }

  protected void announce(PrescriptionReferenced reference) {
    infrastructure.produce(CODEC.encode(reference, "/dispatch-service"));
  }

  /** What was told of a prescription, once there are at least so many. */
  protected static List<PrescriptionStatusChanged> told(UUID prescription, int atLeast) {
    return of(
            prescription,
            infrastructure.await(
                Topics.STATUS, events -> of(prescription, events).count() >= atLeast))
        .map(event -> (PrescriptionStatusChanged) decoded(event))
        .toList();
  }

  protected static List<PrescriptionStatusChanged> toldSoFar(UUID prescription) {
    return of(prescription, infrastructure.consume(Topics.STATUS))
        .map(event -> (PrescriptionStatusChanged) decoded(event))
        .toList();
  }

  protected static List<PrescriptionReferenced> referencedSoFar(UUID prescription) {
    return of(prescription, infrastructure.consume(Topics.REFERENCE))
        .map(event -> (PrescriptionReferenced) decoded(event))
        .toList();
  }

  private static Stream<WireEvent> of(UUID prescription, List<WireEvent> events) {
    return events.stream().filter(event -> event.key().equals(prescription.toString()));
  }

  private static Object decoded(WireEvent event) {
    try {
      return CODEC.decode(event);
    } catch (UnreadableEventException e) {
      throw new AssertionError(e);
    }
  }
}
