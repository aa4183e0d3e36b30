package dev.scriptline.sandbox.launcher.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxPlanTest {

  @TempDir private Path home;

  private SandboxFolder folder;
  private SandboxSecrets secrets;

  @BeforeEach
  void draw() {
    folder = new SandboxFolder(home);
    secrets = SandboxSecrets.keptIn(folder);
  }

  @Test
  void leadsServicesToMovedPorts() {
    SandboxPlan plan =
        fresh(
            Map.of(
                "SANDBOX_POSTGRES_PORT", "25432",
                "SANDBOX_SIMULATOR_PORT", "28090",
                "SANDBOX_SMTP_PORT", "21025"));

    assertThat(plan.of(Service.DISPATCH))
        .containsEntry("DATABASE_URL", "jdbc:postgresql://127.0.0.1:25432/dispatch")
        .containsEntry("PLATFORM_BASE_URL", "http://127.0.0.1:28090")
        .containsEntry("SMTP_HOST", "127.0.0.1")
        .containsEntry("SMTP_PORT", "21025")
        .containsEntry("EMAIL_ALLOWED_DOMAINS", "securemail.example.org");
  }

  @Test
  void movesAServiceByItsOwnVariable() {
    SandboxPlan plan = fresh(Map.of("API_SERVER_PORT", "28080"));

    assertThat(plan.ports().port(Socket.API)).isEqualTo(28080);
    assertThat(plan.of(Service.API)).containsEntry("SERVER_PORT", "28080");
  }

  @Test
  void givesEachServiceOnlyItsOwnKeys() {
    SandboxPlan plan = fresh(Map.of());

    assertThat(plan.of(Service.API)).doesNotContainKeys("ORDER_OPENING_KEYS", "CREDENTIAL_KEYS");
    assertThat(plan.of(Service.DISPATCH)).doesNotContainKey("ORDER_SIGNING_KEY");
    assertThat(plan.of(Service.INGEST).get("TOKEN_HASH_KEY"))
        .isEqualTo(plan.of(Service.DISPATCH).get("TOKEN_HASH_KEY"));
  }

  @Test // or nothing that was sealed or encrypted yesterday could be read
  void keepsKeysAndPasswordsOverStarts() {
    SandboxPlan first = fresh(Map.of());
    secrets = SandboxSecrets.keptIn(folder);

    assertThat(fresh(Map.of())).isEqualTo(first);
  }

  @Test
  void joinsUnderThePlanOfTheRunningSandbox() {
    fresh(Map.of("SANDBOX_KAFKA_PORT", "29092", "DISPATCH_PLATFORM_SETTLE", "PT2S"))
        .writeTo(folder);

    SandboxPlan joined = joined(Map.of());

    assertThat(joined.ports().port(Socket.KAFKA)).isEqualTo(29092);
    assertThat(joined.of(Service.DISPATCH))
        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:29092")
        .containsEntry("PLATFORM_SETTLE", "PT2S");
  }

  @Test
  void changesOnlyThePartThatJoins() {
    SandboxPlan running = fresh(Map.of());
    running.writeTo(folder);

    SandboxPlan joined =
        joined(
            Map.of("SERVER_PORT", "28081", "PLATFORM_SETTLE", "PT3S", "API_SERVER_PORT", "28080"));

    assertThat(joined.of(Service.DISPATCH))
        .containsEntry("SERVER_PORT", "28081")
        .containsEntry("PLATFORM_SETTLE", "PT3S");
    assertThat(joined.of(Service.API)).isEqualTo(running.of(Service.API));
  }

  private SandboxPlan fresh(Map<String, String> variables) {
    Overrides overrides = Overrides.of(variables, Part.all());
    return SandboxPlan.fresh(secrets, Ports.of(overrides.ports()), overrides);
  }

  private SandboxPlan joined(Map<String, String> variables) {
    Set<Part> only = Set.of(Part.DISPATCH);
    return SandboxPlan.joined(folder, secrets, only, Overrides.of(variables, only));
  }
}
