package dev.scriptline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.WireEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a request on Kafka to the platform's ledger and back. */
class DispatchIntegrationTest extends RunningDispatch {

  @Test
  void issuesWhatWasAskedForAndTellsTheOthers() {
    DispatchOrder order = Orders.annas();

    UUID transmission = ask(order);

    PrescriptionStatusChanged issued = awaitTold(transmission, Status.ISSUED);
    String token = PLATFORM.issues(transmission).getFirst();
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
    assertThat(issued.issueTag()).isEqualTo(tag(token));
    assertThat(issued.attempt()).isEqualTo(1);
    assertThat(issued.source()).isEqualTo(StatusSource.DISPATCH);
    assertThat(issued.transmissionNo()).isEqualTo(1);
    assertThat(issued.number()).isEqualTo(order.number());
    assertThat(statuses(transmission)).containsExactly(Status.ISSUED);
    assertThat(references(transmission))
        .extracting(PrescriptionReferenced::attempt, PrescriptionReferenced::token)
        .containsExactly(tuple(1, null), tuple(1, token));
  }

  @Test // at least once everywhere, effects once
  void issuesOnceWhatWasAskedForTwice() {
    DispatchOrder order = Orders.annas();
    PrescriptionRequested request = request(order);

    ask(request);
    UUID transmission = ask(request);
    awaitTold(transmission, Status.ISSUED);
    ask(request);

    // A later request of the same prescription's partition has gone through: so has the repetition.
    UUID later = ask(Orders.next(order));
    awaitState(later, JobState.PENDING);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
    assertThat(statuses(transmission)).containsExactly(Status.ISSUED);
  }

  @Test // one live send per prescription, whoever asks for what
  void keepsASecondTransmissionWaitingWhileTheFirstIsLive() {
    DispatchOrder order = Orders.annas();
    awaitTold(ask(order), Status.ISSUED);

    UUID second = ask(Orders.next(order));

    awaitState(second, JobState.PENDING);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .until(() -> state(second).equals("PENDING") && PLATFORM.issues(second).isEmpty());
  }

  @Test // the session was believed good until the platform said otherwise
  void refreshesOnceAndIssuesOnceWhereTokensAreUnknownAllAtOnce() {
    awaitTold(ask(Orders.annas()), Status.ISSUED);
    PLATFORM.reset();

    List<UUID> transmissions = Stream.generate(Orders::annas).limit(5).map(this::ask).toList();

    for (UUID transmission : transmissions) {
      awaitTold(transmission, Status.ISSUED);
      assertThat(PLATFORM.issues(transmission)).hasSize(1);
      assertThat(statuses(transmission)).containsExactly(Status.ISSUED);
    }
  }

  @Test
  void issuesOnceWhileTokensExpireAllTheTime() {
    PLATFORM.set("expiresInSeconds", "1");
    PLATFORM.reset();
    PLATFORM.set("expiresInSeconds", "1");

    List<UUID> transmissions = Stream.generate(Orders::annas).limit(20).map(this::ask).toList();

    transmissions.forEach(transmission -> awaitTold(transmission, Status.ISSUED));
    assertThat(transmissions)
        .allSatisfy(transmission -> assertThat(PLATFORM.issues(transmission)).hasSize(1));
  }

  @Test // definitely not sent: it is tried again, and the wait is visible
  void waitsWhileThePlatformGivesNoTokens() {
    PLATFORM.reset();
    UUID fresh = UUID.randomUUID();
    desk().put("operations", credentials(fresh), login("correct-horse", "4711"));
    PLATFORM.order("login", "500", 4);

    UUID transmission = ask(Orders.by(fresh));

    PrescriptionStatusChanged issued = awaitTold(transmission, Status.ISSUED);
    assertThat(issued.attempt()).isEqualTo(1);
    assertThat(statuses(transmission)).containsExactly(Status.DEFERRED, Status.ISSUED);
    assertThat(told(transmission).getFirst().attempt()).isEqualTo(1);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test
  void triesAgainAfterARateLimit() {
    PLATFORM.order("issue", "429", 1);

    UUID transmission = ask(Orders.annas());

    assertThat(awaitTold(transmission, Status.ISSUED).attempt()).isEqualTo(2);
    assertThat(statuses(transmission)).containsExactly(Status.DEFERRED, Status.ISSUED);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test // one search finds the whole way, from the patient's click to the pharmacy
  void staysInTheTraceInWhichItWasAskedFor() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    WireEvent plain = codec.encode(request(Orders.annas()), "/prescription-api");
    Map<String, String> headers = new HashMap<>(plain.headers());
    headers.put("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));

    INFRASTRUCTURE.produce(
        new WireEvent(plain.id(), plain.topic(), plain.key(), headers, plain.value()));

    assertThat(
            INFRASTRUCTURE.await(
                Topics.STATUS,
                all -> all.stream().anyMatch(event -> event.key().equals(plain.key()))))
        .filteredOn(event -> event.key().equals(plain.key()))
        .allSatisfy(event -> assertThat(event.headers().get("traceparent")).contains(trace));
  }

  @Test // four connections in the pool, eight calls under way
  void holdsNoConnectionWhileItWaitsForThePlatform() {
    PLATFORM.order("issue", "hang", 8);

    List<UUID> transmissions = Stream.generate(Orders::annas).limit(8).map(this::ask).toList();

    await()
        .atMost(SOON)
        .until(() -> transmissions.stream().allMatch(one -> state(one).equals("SENDING")));
    transmissions.forEach(transmission -> awaitTold(transmission, Status.NEEDS_HUMAN));
  }

  @Test
  void parksASealThatDoesNotBelongToItsRecord() {
    DispatchOrder order = Orders.annas();
    DispatchOrder another = Orders.annas();
    PrescriptionRequested forged = Orders.request(order, request(another).sealedOrder());

    ask(forged);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(parked(forged.eventId()))
                .containsExactly("the sealed order is of another transmission"));
    // The patient must not go on reading that it is on its way.
    assertThat(awaitTold(order.transmissionId(), Status.NEEDS_HUMAN).reason())
        .isEqualTo(new Reason("order-unreadable"));
    assertThat(PLATFORM.issues(order.transmissionId())).isEmpty();
    assertThat(PLATFORM.issues(another.transmissionId())).isEmpty();
  }

  @Test // the order at rest is readable to nobody who has only the database
  void keepsNothingPersonalInClear() {
    UUID transmission = ask(Orders.annas());
    awaitTold(transmission, Status.ISSUED);
    String token = PLATFORM.issues(transmission).getFirst();

    for (String table :
        List.of("dispatch_job", "dispatch_attempt", "dispatch_evidence", "prescriber_credential")) {
      List<String> rows =
          jdbc.sql("select row_to_json(t)::text from " + table + " t")
              .query((row, _) -> row.getString(1))
              .list();
      assertThat(rows)
          .noneMatch(
              row -> Stream.of("Anna", "Canary", "Wegovy", "anna.testa").anyMatch(row::contains))
          .noneMatch(row -> Stream.of("correct-horse", "dr.murphy", token).anyMatch(row::contains))
          .noneMatch(row -> row.contains("\"4711\""));
    }
  }

  private List<String> parked(UUID eventId) {
    return jdbc.sql("select reason from intake_parked where event_id = :id")
        .param("id", eventId)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String tag(String token) {
    return KeyedTag.ofBase64(INFRASTRUCTURE.keys().get("TOKEN_HASH_KEY")).tag(token);
  }

  private static String credentials(UUID prescriber) {
    return "/api/prescribers/%s/credentials".formatted(prescriber);
  }

  private static String login(String password, String pin) {
    return "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"%s\",\"pin\":\"%s\"}"
        .formatted(password, pin);
  }
}
