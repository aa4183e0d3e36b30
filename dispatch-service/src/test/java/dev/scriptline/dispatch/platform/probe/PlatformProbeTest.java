package dev.scriptline.dispatch.platform.probe;

import static dev.scriptline.dispatch.credential.Prescribers.murphy;
import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.authentication.Authentications;
import dev.scriptline.dispatch.platform.exchange.ExpiresInUnit;
import dev.scriptline.dispatch.platform.exchange.PlatformClient;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import dev.scriptline.dispatch.platform.exchange.Settings;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.probe.Probed.Denied;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.edge.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class PlatformProbeTest {

  private static final Tokens TOKENS = new Tokens(Secret.of("access-1"), Secret.of("session-1"));

  @Test
  void asksForClinicsWithExactlyTheseBytes() {
    try (ScriptedPlatform platform =
        says(
            200,
            "{\"success\":true,\"data\":{\"clinics\":[{\"id\":994,\"display_id\":\"201334\"}]}}")) {
      assertThat(probe(platform.baseUrl()).clinics(TOKENS))
          .isEqualTo(new Told<>(List.of(new ListedClinic(994, "201334"))));
      assertThat(platform.requests())
          .containsExactly(
              """
              GET /api/v1/clinics HTTP/1.1
              Host: %s
              Accept: application/json
              Authorization: Bearer access-1
              User-Agent: scriptline
              X-Session-Token: session-1

              """
                  .replace("\n", "\r\n")
                  .formatted(platform.baseUrl().getAuthority()));
    }
  }

  @Test
  void takesATokenWithItsLife() {
    assertThat(client(200, "{\"access_token\":\"a\",\"expires_in\":\"3600\"}"))
        .isEqualTo(new Told<>(new Access(Secret.of("a"), Optional.of(Duration.ofHours(1)))));
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "null", "\"soon\"", "4102444800", "9999999999999"})
  void noticesALifeThatMakesNoSense(String expiresIn) {
    assertThat(client(200, "{\"access_token\":\"a\",\"expires_in\":%s}".formatted(expiresIn)))
        .isEqualTo(new Told<>(new Access(Secret.of("a"), Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "503|{}|STRANGE",
        "200|{}|STRANGE",
        "200|<html>|STRANGE",
        "200|{\"access_token\":\"a b\"}|STRANGE",
        "429|{}|BUSY"
      })
  void takesNothingElseForAToken(int status, String body, Silence why) {
    assertThat(client(status, body)).isEqualTo(new Silent<>(why));
  }

  @Test
  void tellsARefusedClient() {
    assertThat(client(401, "{\"error\":\"invalid_client\"}")).isEqualTo(new Denied<>());
  }

  @Test
  void tellsARefusedSignIn() {
    try (ScriptedPlatform platform =
        says(200, "{\"success\":false,\"message\":\"Invalid login details.\"}")) {
      assertThat(probe(platform.baseUrl()).signIn(Secret.of("a"), murphy()))
          .isEqualTo(new Denied<>());
    }
  }

  @Test
  void findsNobodyWhereNobodyListens() {
    ScriptedPlatform gone = says(200, "");
    gone.close();

    assertThat(probe(gone.baseUrl()).client()).isEqualTo(new Silent<>(Silence.NO_CONNECTION));
  }

  @Test
  void doesNotWaitForEver() {
    try (ScriptedPlatform platform =
        new ScriptedPlatform(_ -> new Reaction.Stalls("HTTP/1.1 200"))) {
      assertThat(probe(platform.baseUrl()).client()).isEqualTo(new Silent<>(Silence.TIMED_OUT));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|NONE",
        "[{\"id\":1,\"branch_id\":\"B-00421\",\"email\":\"a@example.org\"}]|NONE",
        "[{\"id\":1,\"branch_id\":\"b-0042\",\"email\":\"a@example.org\"}]|NONE",
        "[{\"branch_id\":\"B-0042\",\"email\":\"a@example.org\"}]|NONE",
        "[{\"id\":1,\"branch_id\":\"B-0042\",\"email\":\"\"}]|WITHOUT_EMAIL",
        "[{\"id\":1,\"branch_id\":\"B-0042\"}]|WITHOUT_EMAIL",
        "[{\"id\":1,\"branch_id\":\"B-0042\",\"email\":\"a@example.org\"}]|WITH_EMAIL"
      })
  void takesOnlyTheVeryBranch(String contacts, ListedContact expected) {
    try (ScriptedPlatform platform =
        says(200, "{\"success\":true,\"data\":{\"contacts\":%s}}".formatted(contacts))) {
      assertThat(probe(platform.baseUrl()).contact(TOKENS, "B-0042"))
          .isEqualTo(new Told<>(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"success\":false,\"message\":\"Unauthenticated.\"}|Denied",
        "401||Denied",
        "200|{\"success\":true,\"data\":{}}|Silent",
        "404|{\"message\":\"Not found.\"}|Silent",
        "200|{\"success\":true,\"data\":{\"prescriptions\":[]}}|Told"
      })
  void readsTheLookUp(int status, String body, String expected) {
    try (ScriptedPlatform platform = says(status, body == null ? "" : body)) {
      assertThat(probe(platform.baseUrl()).lookup(TOKENS).getClass().getSimpleName())
          .isEqualTo(expected);
    }
  }

  private static Probed<Access> client(int status, String body) {
    try (ScriptedPlatform platform = says(status, body)) {
      return probe(platform.baseUrl()).client();
    }
  }

  private static ScriptedPlatform says(int status, String body) {
    Function<String, Reaction> script = _ -> json(status, body);
    return new ScriptedPlatform(script);
  }

  private static PlatformProbe probe(URI baseUrl) {
    PlatformSettings settings = Settings.at(baseUrl, ExpiresInUnit.SECONDS, Duration.ofSeconds(1));
    Clock clock = Clock.systemUTC();
    PlatformClient client = new PlatformClient(settings, clock);
    return new PlatformProbe(
        new Requests(settings),
        client,
        Authentications.login(settings, clock),
        new Answers(new EnvelopeReader()),
        settings,
        clock);
  }
}
