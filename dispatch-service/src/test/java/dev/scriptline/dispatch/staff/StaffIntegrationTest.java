package dev.scriptline.dispatch.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Desk.Answer;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.IrishOrders;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.fold.Fold;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a person can decide, held against what the platform says. */
class StaffIntegrationTest extends RunningDispatch {

  private static final String WHY = "{\"reason\":\"Canary Quay telephoned\"}";
  private static final String VOUCHED =
      "{\"reason\":\"Canary Quay telephoned\",\"notIssued\":true}";

  @Test
  void sendsAgainWhatWasRefused() {
    PLATFORM.order("issue", "success-false:Validation failed", 1);
    UUID transmission = ask(Orders.annas());
    awaitState(transmission, JobState.REFUSED);

    Answer answer = post(transmission, "retry", WHY);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    awaitTold(transmission, Status.ISSUED);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
    PrescriptionStatusChanged told = awaitTold(transmission, Status.DEFERRED);
    assertThat(told.source()).isEqualTo(StatusSource.STAFF);
    assertThat(told.attempt()).isEqualTo(2);
    assertThat(told.reason()).isEqualTo(new Reason("staff-retry"));
    assertThat(Objects.requireNonNull(told.actor()).role()).isEqualTo("support");
    Answer seen = desk().get("support", "/api/dispatches/" + transmission);
    assertThat(seen.body().at("/acts/0/verb").asString()).isEqualTo("retry");
    assertThat(seen.body().at("/acts/0/words").asString()).isEqualTo("Canary Quay telephoned");
    assertThat(INFRASTRUCTURE.consume(Topics.STATUS))
        .noneMatch(it -> new String(it.value(), StandardCharsets.UTF_8).contains("Canary"));
  }

  @Test // never two from one: a mere wish is not enough
  void sendsAgainWhatMayExistOnlyWhereSomebodyVouches() {
    PLATFORM.order("issue", "reset", 1);
    UUID transmission = ask(Orders.annas());
    awaitState(transmission, JobState.NEEDS_HUMAN);

    Answer wish = post(transmission, "retry", WHY);
    Answer vouched = post(transmission, "retry", VOUCHED);

    problem(wish, 409, "may-exist");
    assertThat(wish.body().path("state").asString()).isEqualTo("NEEDS_HUMAN");
    assertThat(vouched.status()).as(vouched.text()).isEqualTo(200);
    awaitState(transmission, JobState.ISSUED);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test // people err: whoever vouches is held against the platform
  void believesThePlatformMoreThanWhoeverVouches() {
    UUID transmission = existsUnknown();

    Answer retry = post(transmission, "retry", VOUCHED);
    Answer gone = post(transmission, "resolution", resolution("not-issued", null));
    Answer mistyped = post(transmission, "resolution", resolution("issued", "RX000000000000"));
    Answer malformed = post(transmission, "resolution", resolution("issued", "RX 1"));
    Answer missing = post(transmission, "resolution", resolution("issued", null));

    problem(retry, 409, "exists-at-platform");
    problem(gone, 409, "exists-at-platform");
    problem(mistyped, 422, "token-not-of-this");
    problem(malformed, 422, "token-malformed");
    problem(missing, 422, "token-missing");
    assertThat(mistyped.text()).doesNotContain("RX000000000000");
    assertThat(state(transmission)).isEqualTo("NEEDS_HUMAN");
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test
  void takesTheTokenThatSomebodyFound() {
    UUID transmission = existsUnknown();
    String token = PLATFORM.issues(transmission).getFirst();

    Answer answer = post(transmission, "resolution", resolution("issued", token));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    PrescriptionStatusChanged issued = awaitTold(transmission, Status.ISSUED);
    assertThat(issued.source()).isEqualTo(StatusSource.STAFF);
    assertThat(issued.actor()).isNotNull();
    assertThat(issued.issueTag()).isNotNull();
    assertThat(references(transmission).getLast())
        .extracting(PrescriptionReferenced::token, PrescriptionReferenced::source)
        .containsExactly(token, StatusSource.STAFF);
    problem(post(transmission, "resolution", resolution("not-issued", null)), 409, "not-open");
  }

  @Test
  void resolvesManyEachForItself() {
    PLATFORM.order("issue", "reset", 2);
    UUID one = ask(Orders.annas());
    UUID other = ask(Orders.annas());
    awaitState(one, JobState.NEEDS_HUMAN);
    awaitState(other, JobState.NEEDS_HUMAN);
    UUID unknown = UUID.randomUUID();

    Answer answer =
        desk()
            .post(
                "operations",
                "/api/dispatches:resolve",
                "{\"ids\":[\"%s\",\"%s\",\"%s\"],\"outcome\":\"not-issued\",\"reason\":\"checked\"}"
                    .formatted(one, unknown, other));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body().path("results"))
        .extracting(it -> it.path("done").asBoolean())
        .containsExactly(true, false, true);
    assertThat(answer.body().at("/results/1/problem/code").asString())
        .isEqualTo("unknown-dispatch");
    PrescriptionStatusChanged refused = awaitTold(one, Status.REFUSED);
    assertThat(refused.source()).isEqualTo(StatusSource.STAFF);
    assertThat(refused.reason()).isEqualTo(new Reason("not-issued"));
    assertThat(Objects.requireNonNull(refused.actor()).role()).isEqualTo("operations");
    assertThat(Fold.of(told(other)).orElseThrow().status()).isEqualTo(Status.REFUSED);
  }

  @Test // the patient has sent it elsewhere meanwhile
  void doesNotReviveWhatWasSentAgain() {
    PLATFORM.order("issue", "success-false:Validation failed", 1);
    DispatchOrder order = Orders.annas();
    UUID first = ask(order);
    awaitState(first, JobState.REFUSED);
    UUID second = ask(Orders.next(order));
    awaitState(second, JobState.ISSUED);

    problem(post(first, "retry", WHY), 409, "superseded");

    assertThat(state(first)).isEqualTo("REFUSED");
    assertThat(PLATFORM.issues(first)).isEmpty();
  }

  @Test // a mail has no token, and nobody can be asked what lies in a mailbox
  void decidesNothingAboutAMailThatIsKnownToHaveArrived() {
    UUID transmission = ask(IrishOrders.seans());
    awaitTold(transmission, Status.EMAILED);

    problem(post(transmission, "retry", VOUCHED), 409, "not-open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "intake"})
  void letsOnlyStaffDecide(String scope) {
    String path = "/api/dispatches/%s".formatted(UUID.randomUUID());

    assertThat(desk().post(scope, path + "/retry", WHY).status()).isEqualTo(403);
    assertThat(desk().post(scope, path + "/resolution", WHY).status()).isEqualTo(403);
    assertThat(desk().post(scope, "/api/dispatches:resolve", WHY).status()).isEqualTo(403);
  }

  @Test
  void wantsAReason() {
    problem(post(UUID.randomUUID(), "retry", "{\"reason\":\" \"}"), 422, "reason-malformed");
    problem(post(UUID.randomUUID(), "retry", WHY), 404, "unknown-dispatch");
  }

  /** Issued, and nobody could read what the platform said of it for as long as it was asked. */
  private UUID existsUnknown() {
    PLATFORM.order("issue", "act-then-reset", 1);
    PLATFORM.order("lookup", "empty-200", 1000);
    UUID transmission = ask(Orders.annas());
    awaitState(transmission, JobState.NEEDS_HUMAN);
    PLATFORM.mend();
    return transmission;
  }

  private static String resolution(String outcome, @Nullable String token) {
    String named = token == null ? "" : ",\"token\":\"%s\"".formatted(token);
    return "{\"outcome\":\"%s\",\"reason\":\"looked up by telephone\"%s}".formatted(outcome, named);
  }

  private Answer post(UUID transmission, String verb, String json) {
    return desk().post("support", "/api/dispatches/%s/%s".formatted(transmission, verb), json);
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.body().path("code").asString()).isEqualTo(code);
  }
}
