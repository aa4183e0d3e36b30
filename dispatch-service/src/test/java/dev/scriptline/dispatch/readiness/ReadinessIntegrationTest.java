package dev.scriptline.dispatch.readiness;

import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Desk;
import dev.scriptline.dispatch.Desk.Answer;
import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.events.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is told before a send would find it out; other tests leave prescribers of their own. */
class ReadinessIntegrationTest extends RunningDispatch {

  private static final String NI = "/api/readiness?region=NI";

  @Test
  void findsAllThatASendNeeds() {
    List<JsonNode> findings = findings(NI + "&branchIds=B-0042,B-0057");

    assertThat(ok(findings))
        .contains(
            "platform client",
            "prescriber credentials",
            "prescriber sign-ins",
            "clinic numbers",
            "pharmacy contacts",
            "platform look-up");
    assertThat(named("pharmacy contacts", findings).path("found").asString())
        .startsWith("2 of 2 branches");
    assertThat(named("platform client", findings).has("remedy")).isFalse();
  }

  @Test
  void namesThePrescriberWhoCannotSignIn() {
    UUID forgetful = prescriber("wrong-canary-99");

    JsonNode finding = named("sign-in of prescriber " + forgetful, findings(NI));

    assertAmiss(finding, "ours", "clinic");
    assertThat(desk().get("support", NI).text())
        .doesNotContain("wrong-canary-99", "dr.murphy", "correct-horse", "4711");
  }

  @Test // the brief of everybody who was ever called about this
  void recognisesTheNumberThatTheDashboardShows() {
    UUID clinic = UUID.randomUUID();
    desk().put("operations", "/api/clinics/" + clinic, number(201334));
    try {
      JsonNode finding = named("clinic " + clinic, findings(NI));

      assertAmiss(finding, "ours", "operations");
      assertThat(finding.path("found").asString())
          .isEqualTo(
              "201334 is the number the dashboard shows; the API's id of this clinic is 994.");
      assertThat(finding.path("remedy").asString()).contains("\"platformId\":994");
    } finally {
      desk().put("operations", "/api/clinics/" + clinic, number(994));
    }
  }

  @Test // the search for B-004 finds B-0042 as well
  void takesOnlyTheVeryBranchForAContact() {
    List<JsonNode> findings = findings(NI + "&branchIds=B-0042,B-004,B-9999");

    assertAmiss(named("contact of branch B-9999", findings), "platform", "support");
    assertAmiss(named("contact of branch B-004", findings), "platform", "support");
    assertThat(named("pharmacy contacts", findings).path("found").asString())
        .startsWith("1 of 3 branches");
  }

  @Test
  void namesWhoPrescribesWithoutCredentials() {
    UUID stranger = UUID.randomUUID();
    UUID early = UUID.randomUUID();
    awaitTold(ask(Orders.by(stranger)), Status.REFUSED);

    List<JsonNode> findings = findings(NI + "&prescriberIds=" + early);

    assertAmiss(named("PIN of prescriber " + stranger, findings), "ours", "clinic");
    assertAmiss(named("PIN of prescriber " + early, findings), "ours", "clinic");
  }

  @Test
  void namesTheClinicThatHasNoNumber() {
    UUID clinic = UUID.randomUUID();

    JsonNode finding = named("clinic " + clinic, findings(NI + "&clinicIds=" + clinic));

    assertAmiss(finding, "ours", "operations");
    assertThat(finding.path("remedy").asString()).contains("994 (dashboard 201334)");
  }

  @ParameterizedTest
  @CsvSource({
    "500, gave an answer that is not in the contract",
    "reset, cut the connection before it had answered",
    "429, turns us away for the moment"
  })
  void asksNothingBehindAClosedDoor(String mode, String words) {
    PLATFORM.order("token", mode, 1);

    List<JsonNode> findings = findings(NI + "&branchIds=B-0042");

    assertAmiss(named("platform client", findings), "platform", "platform");
    assertThat(named("platform client", findings).path("found").asString()).contains(words);
    assertThat(names(findings))
        .doesNotContain("prescriber sign-ins", "clinic numbers", "pharmacy contacts");
  }

  @Test
  void tellsALifeThatMakesNoSense() {
    PLATFORM.set("expiresInSeconds", "99999999");

    JsonNode finding = named("platform client", findings(NI));

    assertAmiss(finding, "ours", "operations");
    assertThat(finding.path("found").asString()).contains("expires_in makes no sense in seconds");
  }

  @Test
  void tellsThatTheLookUpIsNotOffered() {
    PLATFORM.set("lookup", "false");

    assertAmiss(named("platform look-up", findings(NI)), "platform", "operations");
  }

  @Test // two mistakes of one kind: neither hides the other
  void tellsAWrongSecretAndKeysThatAreNotHere() {
    String keys = INFRASTRUCTURE.environment().getOrDefault("CREDENTIAL_KEYS", "");
    Map<String, String> differing =
        Map.of("PLATFORM_CLIENT_SECRET", "of another", "CREDENTIAL_KEYS", "x" + keys);
    try (Instance instance = Instance.started(INFRASTRUCTURE, PLATFORM, differing)) {
      Desk desk = new Desk(instance.port(), INFRASTRUCTURE);
      List<JsonNode> findings = desk.get("support", NI).body().valueStream().toList();

      assertAmiss(named("platform client", findings), "ours", "operations");
      JsonNode pin = named("PIN of prescriber " + MURPHY, findings);
      assertAmiss(pin, "ours", "operations");
      assertThat(pin.path("found").asString()).contains("is not here");
    }
  }

  @Test
  void examinesTheMailOfARegionThatIsMailed() {
    List<JsonNode> findings = findings("/api/readiness?region=IE");

    assertThat(names(findings))
        .containsExactly("mail server", "allowed mail domains", "return mailbox");
    assertThat(findings).allMatch(finding -> finding.path("ok").asBoolean());
    assertThat(findings.get(1).path("found").asString()).contains("securemail.example.org");
  }

  @Test
  void examinesAllWhereNoRegionIsNamed() {
    assertThat(names(findings("/api/readiness"))).contains("platform client", "mail server");
  }

  @Test
  void knowsNoChannelOfAnotherRegion() {
    assertThat(desk().get("support", "/api/readiness?region=ZZ").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"support,200", "operations,200", "intake,403", "patient,403"})
  void isForStaff(String scope, int status) {
    assertThat(desk().get(scope, "/api/readiness?region=IE").status()).isEqualTo(status);
  }

  private UUID prescriber(String password) {
    UUID id = UUID.randomUUID();
    desk()
        .put(
            "operations",
            "/api/prescribers/%s/credentials".formatted(id),
            "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"%s\",\"pin\":\"4711\"}"
                .formatted(password));
    return id;
  }

  private static String number(int platformId) {
    return "{\"platformId\":%d,\"displayId\":\"201334\"}".formatted(platformId);
  }

  private List<JsonNode> findings(String path) {
    Answer answer = desk().get("support", path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body().valueStream().toList();
  }

  private static List<String> ok(List<JsonNode> findings) {
    return names(findings.stream().filter(finding -> finding.path("ok").asBoolean()).toList());
  }

  private static List<String> names(List<JsonNode> findings) {
    return findings.stream().map(finding -> finding.path("name").asString()).toList();
  }

  private static JsonNode named(String name, List<JsonNode> findings) {
    Optional<JsonNode> found =
        findings.stream().filter(one -> one.path("name").asString().equals(name)).findFirst();
    assertThat(found).as("%s among %s", name, names(findings)).isPresent();
    return found.get();
  }

  private static void assertAmiss(JsonNode finding, String side, String mendedBy) {
    assertThat(finding.path("ok").asBoolean()).as(finding.toString()).isFalse();
    assertThat(finding.path("side").asString()).isEqualTo(side);
    assertThat(finding.path("mendedBy").asString()).isEqualTo(mendedBy);
    assertThat(finding.path("remedy").asString()).isNotBlank();
  }
}
