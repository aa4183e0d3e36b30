package dev.scriptline.dispatch;

import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Desk.Answer;
import dev.scriptline.dispatch.email.FaultyPost;
import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderSealer;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, against real servers and the simulated platform; one context for all. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      // Fewer connections than calls under way: none may be held during a call.
      "spring.datasource.hikari.maximum-pool-size=4",
      "logging.level.org.apache.kafka=warn",
      "scriptline.dispatch.lease-margin=PT1S",
      "scriptline.dispatch.claim-lease=PT5S",
      "scriptline.smtp.deadline=PT10S",
      "scriptline.dispatch.first-delay=PT0.1S",
      "scriptline.dispatch.longest-delay=PT0.5S",
      "scriptline.dispatch.visible-delay=PT0.2S",
      "scriptline.enquiry.poll=PT0.1S",
      "scriptline.enquiry.pace=PT0.05S",
      "scriptline.acknowledgement.poll=PT0.2S",
      "scriptline.return-mailbox.poll=PT0.2S",
      "scriptline.reconciliation.pace=PT0.1S",
      "scriptline.reconciliation.longest-pace=PT0.4S"
    })
@Import(DyingWorkers.class)
public abstract class RunningDispatch {

  protected static final Duration SOON = Duration.ofSeconds(30);

  @RegisterExtension
  protected static final LocalInfrastructure INFRASTRUCTURE =
      LocalInfrastructure.forService("dispatch");

  protected static final String RETURNS = "returns@scriptline.example.org";
  protected static final Simulator PLATFORM = Simulator.started();
  protected static final MailServer MAIL = mail();
  protected static final FaultyPost POST = new FaultyPost(MAIL);
  private static final OrderSealer SEALER =
      OrderSealer.of(
          INFRASTRUCTURE.keys().get("ORDER_SEALING_KEYS"),
          INFRASTRUCTURE.keys().get("ORDER_SIGNING_KEY"));

  protected final EventCodec codec = new EventCodec();
  @Autowired protected DyingWorkers dyingWorkers;
  @Autowired protected JdbcClient jdbc;
  @Autowired private List<SmartLifecycle> lifecycles;
  @Autowired private WorkGate gate;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    INFRASTRUCTURE.environment().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("PLATFORM_BASE_URL", () -> PLATFORM.baseUrl().toString());
    registry.add("PLATFORM_DEADLINE", () -> "PT2S");
    registry.add("PLATFORM_SETTLE", () -> "PT1S");
    registry.add("SMTP_HOST", () -> "127.0.0.1");
    registry.add("SMTP_PORT", () -> Integer.toString(POST.port()));
    registry.add("EMAIL_ALLOWED_DOMAINS", () -> "securemail.example.org");
    registry.add("EMAIL_RETURN_ADDRESS", () -> RETURNS);
    registry.add("RETURN_MAILBOX_HOST", () -> "127.0.0.1");
    registry.add("RETURN_MAILBOX_PORT", () -> Integer.toString(MAIL.imapPort()));
    registry.add("RETURN_MAILBOX_USER", () -> RETURNS);
    registry.add("RETURN_MAILBOX_PASSWORD", () -> "sandbox");
  }

  @BeforeEach
  void register() {
    await().atMost(SOON).until(gate::isOpen);
    desk()
        .put(
            "operations",
            "/api/prescribers/%s/credentials".formatted(MURPHY),
            "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"correct-horse\",\"pin\":\"4711\"}");
    desk()
        .put(
            "operations",
            "/api/clinics/%s".formatted(Orders.CLINIC),
            "{\"platformId\":994,\"displayId\":\"201334\"}");
  }

  @AfterEach
  void mend() {
    PLATFORM.mend();
    POST.mend();
    dyingWorkers.none();
  }

  /** Where the service listens. */
  protected int port() {
    return port;
  }

  protected Desk desk() {
    return new Desk(port, INFRASTRUCTURE);
  }

  /** Leaves the jobs to the test alone. */
  protected void restWorkers() {
    workers().forEach(SmartLifecycle::stop);
  }

  protected void wakeWorkers() {
    workers().forEach(SmartLifecycle::start);
  }

  private Stream<SmartLifecycle> workers() {
    return lifecycles.stream()
        .filter(one -> one.getClass().getName().startsWith("dev.scriptline.dispatch."));
  }

  /** Until this JVM ends. */
  private static MailServer mail() {
    MailServer server = MailServer.onFreePorts();
    server.start();
    return server;
  }

  protected static PrescriptionRequested request(DispatchOrder order) {
    return Orders.request(order, SEALER);
  }

  /** Asks for an order as prescription-api does; returns the transmission's id. */
  protected UUID ask(DispatchOrder order) {
    return ask(request(order));
  }

  protected UUID ask(PrescriptionRequested request) {
    INFRASTRUCTURE.produce(codec.encode(request, "/prescription-api"));
    return request.transmissionId();
  }

  protected void awaitState(UUID transmission, JobState state) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(state(transmission)).isEqualTo(state.name()));
  }

  protected String state(UUID transmission) {
    Answer answer = desk().get("support", "/api/dispatches/" + transmission);
    return answer.body().path("dispatch").path("state").asString("none");
  }

  /** What the others were told of it, in the order in which they were. */
  protected List<PrescriptionStatusChanged> told(UUID transmission) {
    return Told.statuses(INFRASTRUCTURE, transmission);
  }

  protected List<Status> statuses(UUID transmission) {
    return told(transmission).stream().map(PrescriptionStatusChanged::status).toList();
  }

  /** Waits until this was told and returns it. */
  protected PrescriptionStatusChanged awaitTold(UUID transmission, Status status) {
    return Told.await(INFRASTRUCTURE, transmission, status);
  }

  protected List<PrescriptionReferenced> references(UUID transmission) {
    return Told.references(INFRASTRUCTURE, transmission);
  }
}
