package dev.scriptline.messaging.intake;

import static dev.scriptline.messaging.ledger.Events.event;
import static dev.scriptline.messaging.ledger.Events.ids;
import static dev.scriptline.messaging.ledger.Events.numbered;
import static dev.scriptline.messaging.ledger.Events.someKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.ledger.LedgerIntake;
import dev.scriptline.messaging.ledger.Owner;
import dev.scriptline.messaging.ledger.RunningService;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Judged by the tables, read by the database's owner. */
@ExtendWith(OutputCaptureExtension.class)
class IntakeIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("dispatch");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static RunningService service;
  private static Owner owner;

  private final String key = someKey();

  @BeforeAll
  static void start() {
    service = RunningService.taking(infrastructure);
    owner = new Owner(infrastructure);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void takesEveryEventOnceAndInOrder() {
    List<WireEvent> events = numbered(key, 300);

    events.forEach(infrastructure::produce);

    await().atMost(PATIENCE).until(() -> owner.takenIds(key).equals(ids(events)));
  }

  @Test
  void takesWhatItsOwnOutboxPublishes() {
    WireEvent sent = event(key, "round trip");

    service.publish(sent);

    await().atMost(PATIENCE).until(() -> owner.takenIds(key).equals(ids(List.of(sent))));
  }

  @Test
  void wakesTheIntakeOnceItsBatchIsCommitted() {
    infrastructure.produce(event(key, "one more"));

    await().atMost(PATIENCE).until(() -> !owner.takenIds(key).isEmpty());
    long entries = owner.ask("select count(*) from entry", Long.class);
    await().atMost(PATIENCE).until(() -> service.intake().seenWhenWoken() == entries);
  }

  @Test
  void parksPoisonAndTakesWhatFollows(CapturedOutput output) {
    WireEvent poison = event(key, LedgerIntake.UNREADABLE);
    infrastructure.produce(poison);
    infrastructure.produce(event(key, "after"));

    await().atMost(PATIENCE).until(() -> owner.takenTexts(key).equals(List.of("after")));
    String parked = "from intake_parked where event_id = '%s'".formatted(poison.id());
    assertThat(owner.ask("select reason " + parked, String.class)).isEqualTo("not an entry");
    assertThat(owner.ask("select value " + parked, byte[].class)).isEqualTo(poison.value());
    assertThat(owner.ask("select key " + parked, byte[].class)).isEqualTo(key.getBytes(UTF_8));
    assertThat(owner.ask("select headers ->> 'ce_type' " + parked, String.class)).isEqualTo("test");
    assertThat(output).contains("intake entries parked prescription.status.v1-");
  }

  @Test
  void parksARecordThatIsNoEventAtAll() {
    infrastructure
        .kafka()
        .write(new ProducerRecord<>(Topics.STATUS, key, "no headers".getBytes(UTF_8)));
    infrastructure.produce(event(key, "after"));

    await().atMost(PATIENCE).until(() -> owner.takenTexts(key).equals(List.of("after")));
    assertThat(
            owner.ask(
                "select reason from intake_parked where convert_from(key, 'UTF8') = '%s'"
                    .formatted(key),
                String.class))
        .isEqualTo("ce_id is missing or not a UUID");
  }

  @Test
  void waitsForAnUnknownKeyAndParksNothing(CapturedOutput output) {
    infrastructure.produce(event(key, "before"));
    WireEvent sealed = event(key, LedgerIntake.SEALED);
    infrastructure.produce(sealed);
    infrastructure.produce(event(key, "after"));

    await().atMost(PATIENCE).until(() -> service.intakeHealth() == Status.DOWN);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .until(() -> owner.takenTexts(key).equals(List.of("before")));
    service.intake().learn(LedgerIntake.KEY);

    await()
        .atMost(PATIENCE)
        .until(() -> owner.takenTexts(key).equals(List.of("before", LedgerIntake.SEALED, "after")));
    assertThat(
            owner.ask(
                "select count(*) from intake_parked where event_id = '%s'".formatted(sealed.id()),
                Integer.class))
        .isZero();
    assertThat(output.toString().split("no key with id key-2", -1)).as("one alarm").hasSize(2);
    assertThat(service.intakeHealth()).isEqualTo(Status.UP);
  }

  @Test
  void letsOnlyThePartitionWaitWhoseRecordCannotBeTaken(CapturedOutput output) {
    List<String> others = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    infrastructure.produce(event(key, LedgerIntake.CURSED));
    infrastructure.produce(event(key, "behind it"));
    others.forEach(other -> infrastructure.produce(event("beside " + other, "beside it")));

    await().atMost(PATIENCE).until(() -> output.toString().contains("cannot take prescription"));
    await()
        .atMost(PATIENCE)
        .until(() ->
            others.stream().filter(other -> !owner.takenTexts("beside " + other).isEmpty()).count()
                >= others.size() / 2);
    assertThat(owner.takenTexts(key)).isEmpty();
    assertThat(output).contains("PSQLException[23514]").doesNotContain(LedgerIntake.CURSED);
    owner.execute("alter table entry drop constraint not_cursed");

    await()
        .atMost(PATIENCE)
        .until(() -> owner.takenTexts(key).equals(List.of(LedgerIntake.CURSED, "behind it")));
    others.forEach(other ->
        await()
            .atMost(PATIENCE)
            .until(() -> owner.takenTexts("beside " + other).equals(List.of("beside it"))));
  }
}
