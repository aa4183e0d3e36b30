package dev.scriptline.dispatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Desk.Answer;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.Status;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff may write and see. */
class DeskIntegrationTest extends RunningDispatch {

  private static final String CREDENTIALS =
      "/api/prescribers/%s/credentials".formatted(UUID.randomUUID());
  private static final String CLINIC = "/api/clinics/" + UUID.randomUUID();

  @Test
  void showsAttemptsWithShapesAndWithoutTokens() {
    PLATFORM.order("issue", "act-then-html-200", 1);
    UUID transmission = ask(Orders.annas());
    awaitTold(transmission, Status.ISSUED);

    Answer answer = desk().get("support", "/api/dispatches/" + transmission);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/dispatch/state").asString()).isEqualTo("ISSUED");
    assertThat(answer.body().at("/attempts/0/outcome").asString()).isEqualTo("unconfirmed");
    assertThat(answer.body().at("/attempts/0/shape").asString()).startsWith("200 markup");
    assertThat(answer.body().at("/evidence/0/kind").asString()).isEqualTo("look-up");
    assertThat(answer.text())
        .doesNotContain(PLATFORM.issues(transmission).getFirst(), "Anna", "sealed");
  }

  @Test
  void listsByStatePageByPage() {
    PLATFORM.order("issue", "success-false:Validation failed", 3);
    Set<String> refused =
        Set.of(Orders.annas(), Orders.annas(), Orders.annas()).stream()
            .map(this::ask)
            .map(UUID::toString)
            .collect(Collectors.toSet());
    refused.forEach(id -> awaitState(UUID.fromString(id), JobState.REFUSED));

    Answer answer = desk().get("operations", "/api/dispatches?state=REFUSED");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("dispatches"))
        .allSatisfy(one -> assertThat(one.path("state").asString()).isEqualTo("REFUSED"))
        .extracting(one -> one.path("transmissionId").asString())
        .containsAll(refused);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    problem(desk().get("support", "/api/dispatches/" + UUID.randomUUID()), 404, "unknown-dispatch");
    problem(desk().get("support", "/api/dispatches?state=LOST"), 400, "malformed-parameter");
    problem(desk().get("support", "/api/dispatches"), 400, "missing-parameter");
    problem(
        desk().get("support", "/api/dispatches?state=REFUSED&cursor=here"),
        400,
        "malformed-cursor");
  }

  @ParameterizedTest // credentials are operations' to write and nobody's to read
  @ValueSource(strings = {"support", "patient", "intake"})
  void letsOnlyOperationsWrite(String scope) {
    assertThat(desk().put(scope, CREDENTIALS, "{}").status()).isEqualTo(403);
    assertThat(desk().put(scope, CLINIC, "{}").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "intake"})
  void letsOnlyStaffLook(String scope) {
    assertThat(desk().get(scope, "/api/dispatches?state=REFUSED").status()).isEqualTo(403);
  }

  @Test
  void givesCredentialsOutToNobody() {
    String json = "{\"email\":\"dr.new@clinic.example.org\",\"password\":\"p\",\"pin\":\"1\"}";

    assertThat(desk().put("operations", CREDENTIALS, json).status()).isEqualTo(204);
    assertThat(desk().get("operations", CREDENTIALS).status()).isIn(403, 404, 405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"email\":\"a@example.org\",\"password\":\"canary-4711\"}|/pin",
        "{\"email\":\"a@example.org\",\"password\":\"canary-4711\",\"pin\":\" \"}|/pin"
      })
  void refusesIncompleteCredentialsWithoutRepeatingThem(String json, String pointer) {
    Answer answer = desk().put("operations", CREDENTIALS, json);

    problem(answer, 400, "validation-failed");
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    assertThat(answer.text()).doesNotContain("canary-4711", "a@example.org");
  }

  @Test
  void refusesAClinicWithoutItsNumbers() {
    problem(
        desk().put("operations", CLINIC, "{\"platformId\":0,\"displayId\":\"\"}"),
        400,
        "validation-failed");
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("code").asString()).isEqualTo(code);
  }
}
