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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test // it happened, and the answer was lost: the look-up finds it
  void findsByLookUpWhatWasIssuedWithoutAnAnswer() {
    Map<String, UUID> asked =
        askUnderEach("act-then-reset", "act-then-500", "act-then-html-200", "act-then-hang");

    asked.forEach((mode, transmission) -> {
      PrescriptionStatusChanged issued = awaitTold(transmission, Status.ISSUED);
      assertThat(issued.source()).as(mode).isEqualTo(StatusSource.RECONCILIATION);
      assertThat(issued.attempt()).isEqualTo(1);
      assertThat(PLATFORM.issues(transmission)).hasSize(1);
      String token = PLATFORM.issues(transmission).getFirst();
      assertThat(issued.issueTag()).isEqualTo(tag(token));
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.ISSUED);
      assertThat(references(transmission).getLast().token()).isEqualTo(token);
    });
  }

  @Test // it did not happen, but that cannot be known: a person decides
  void asksAHumanWhereNothingIsFoundAndNothingGuaranteed() {
    Map<String, UUID> asked =
        askUnderEach("hang", "reset", "500", "html-200", "empty-200", "no-id");

    asked.forEach((mode, transmission) -> {
      assertThat(awaitTold(transmission, Status.NEEDS_HUMAN).reason())
          .as(mode)
          .isEqualTo(new Reason("absent-after-settling"));
      assertThat(PLATFORM.issues(transmission)).isEmpty();
      assertThat(PLATFORM.entries(transmission, "fault")).hasSize(1);
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.NEEDS_HUMAN);
    });
  }

  @Test // words that the contract does not list may follow a created prescription
  void takesUnknownWordsForARefusalOnlyAfterLookingUp() {
    UUID odd = askUnder("success-string");
    UUID plain = askUnder("success-false:The moon is full");
    UUID created = askUnder("act-then-success-false:The moon is full");

    for (UUID transmission : List.of(odd, plain)) {
      assertThat(awaitTold(transmission, Status.REFUSED).reason())
          .isEqualTo(new Reason("platform-refused"));
      assertThat(statuses(transmission)).containsExactly(Status.UNCONFIRMED, Status.REFUSED);
      assertThat(PLATFORM.issues(transmission)).isEmpty();
    }
    awaitTold(created, Status.ISSUED);
    assertThat(PLATFORM.issues(created)).hasSize(1);
    assertThat(desk().get("support", "/api/dispatches/" + created).body().path("attempts"))
        .singleElement()
        .satisfies(
            attempt -> assertThat(attempt.path("words").asString()).isEqualTo("The moon is full"));
  }

  @Test // trouble while looking up is no answer: nothing is concluded from it
  void outlastsLookUpsThatFail() {
    PLATFORM.order("issue", "act-then-reset", 1);
    PLATFORM.order("lookup", "500", 3);
    PLATFORM.order("lookup", "empty-200", 2);

    UUID transmission = ask(Orders.annas());

    assertThat(awaitTold(transmission, Status.ISSUED).source())
        .isEqualTo(StatusSource.RECONCILIATION);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test // killed between the commit and the call
  void neverSendsAgainWhatAWorkerMayHaveSent() {
    DispatchOrder order = Orders.annas();
    dyingWorkers.beforeTheCall(order.transmissionId());

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.UNCONFIRMED).reason())
        .isEqualTo(new Reason("lease-ended"));
    awaitTold(transmission, Status.NEEDS_HUMAN);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
    assertThat(references(transmission)).hasSize(1);
  }

  @Test // killed between the answer and its commit
  void findsWhatADeadWorkerIssued() {
    DispatchOrder order = Orders.annas();
    dyingWorkers.afterTheCall(order.transmissionId());

    UUID transmission = ask(order);

    assertThat(awaitTold(transmission, Status.ISSUED).source())
        .isEqualTo(StatusSource.RECONCILIATION);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @ParameterizedTest // the contract's table, as the platform says it
  @CsvSource({
    "'success-false:Invalid secure pin.', invalid-pin",
    "'success-false:You trying to issue prescription to unauthorized clinic', clinic-not-authorised",
    "'success-false:Contact not found', pharmacy-not-registered",
    "'success-false:Validation failed.', payload-rejected"
  })
  void refusesForTheReasonsOfTheTable(String mode, String code) {
    PLATFORM.order("issue", mode, 1);

    UUID transmission = ask(Orders.annas());

    PrescriptionStatusChanged refused = awaitTold(transmission, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason(code));
    assertThat(refused.attempt()).isEqualTo(1);
    assertThat(statuses(transmission)).containsExactly(Status.REFUSED);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  @Test
  void refusesWhatCannotBePreparedWithoutCallingTheIssue() {
    UUID stranger = UUID.randomUUID();
    UUID unmapped = UUID.randomUUID();
    UUID misnumbered = UUID.randomUUID();
    UUID forgetful = UUID.randomUUID();
    // The dashboard's number where the API wants its own: the classic mistake.
    desk().put("operations", "/api/clinics/" + misnumbered, clinic(201334));
    desk().put("operations", credentials(forgetful), login("wrong-password", "4711"));

    refused(ask(Orders.by(stranger)), "credentials-missing");
    refused(ask(Orders.ofClinic(unmapped)), "clinic-not-mapped");
    refused(ask(Orders.toBranch("B-9999")), "pharmacy-not-registered");
    refused(ask(Orders.toBranch(null)), "pharmacy-not-registered");
    refused(ask(Orders.by(forgetful)), "login-refused");
    refused(ask(Orders.ofClinic(misnumbered)), "clinic-not-authorised");
  }

  @Test
  void refusesAWrongPin() {
    UUID mistaken = UUID.randomUUID();
    desk().put("operations", credentials(mistaken), login("correct-horse", "0000"));

    refused(ask(Orders.by(mistaken)), "invalid-pin");
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

  private Map<String, UUID> askUnderEach(String... modes) {
    Map<String, UUID> asked = new LinkedHashMap<>();
    for (String mode : modes) {
      asked.put(mode, askUnder(mode));
    }
    return asked;
  }

  /** Asks for a prescription and returns when it has met the fault. */
  private UUID askUnder(String mode) {
    PLATFORM.order("issue", mode, 1);
    UUID transmission = ask(Orders.annas());
    await().atMost(SOON).until(() -> !PLATFORM.entries(transmission, "fault").isEmpty());
    return transmission;
  }

  private void refused(UUID transmission, String code) {
    PrescriptionStatusChanged refused = awaitTold(transmission, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason(code));
    assertThat(refused.attempt()).isEqualTo(1);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
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

  private static String clinic(int platformId) {
    return "{\"platformId\":%d,\"displayId\":\"201334\"}".formatted(platformId);
  }
}
