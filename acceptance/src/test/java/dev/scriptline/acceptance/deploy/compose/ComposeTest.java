package dev.scriptline.acceptance.deploy.compose;

import static dev.scriptline.acceptance.deploy.ServiceVariables.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.Shell;
import dev.scriptline.acceptance.deploy.StrictYaml;
import dev.scriptline.sandbox.launcher.container.Variables;
import dev.scriptline.sandbox.launcher.environment.SandboxSecrets;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docker compose up} is to end where {@code ./run} does. */
@Tag("show-deploy")
class ComposeTest {

  private static final Path FILE = ServiceVariables.PROJECT.resolve("docker-compose.yml");
  private static final Map<String, Object> COMPOSE = StrictYaml.file(FILE);

  // Neither Kafka nor the mail server of a sandbox asks who it is.
  private static final Set<String> NOT_ASKED =
      Set.of("KAFKA_SASL_MECHANISM", "KAFKA_SASL_JAAS_CONFIG", "SMTP_USER", "SMTP_PASSWORD");

  // A sandbox's processes listen on this machine alone; a container's ports are published there
  // alone.
  private static final Set<String> OF_PROCESSES =
      Set.of("SERVER_ADDRESS", "MANAGEMENT_SERVER_ADDRESS");

  @TempDir private Path folder;

  @Test
  void isTakenByComposeItself() {
    Shell shell = new Shell(folder);
    Shell.Result result =
        shell.run(
            "bash",
            "-c",
            "if docker compose version >/dev/null 2>&1; then docker compose config --quiet;"
                + " else docker-compose config --quiet; fi");

    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  @Test
  void givesEachServiceWhatIsPromisedOrNeeded() {
    for (String service : SERVICES) {
      Set<String> wanted = new TreeSet<>(ServiceVariables.promised(service));
      wanted.addAll(ServiceVariables.required(service));
      wanted.removeAll(NOT_ASKED);
      assertThat(given(service).keySet()).as(service).containsAll(wanted);
    }
  }

  @Test
  void givesNoVariableThatNobodyReads() {
    for (String service : SERVICES) {
      Set<String> given = new TreeSet<>(given(service).keySet());
      given.removeAll(ServiceVariables.known(service));
      assertThat(given).as(service).containsExactly("SPRING_CONFIG_IMPORT");
    }
  }

  @Test
  void givesThemTheValuesOfRun() {
    for (String service : SERVICES) {
      Map<String, String> here = new TreeMap<>(given(service));
      Map<String, String> there = new TreeMap<>(byRun(service));
      assertThat(here.get("SPRING_CONFIG_IMPORT")).isEqualTo("configtree:/settings/");
      here.remove("SPRING_CONFIG_IMPORT");
      here.keySet()
          .removeIf(name -> service.equals("prescription-api") && name.startsWith("SMTP_"));
      there.keySet().removeAll(OF_PROCESSES);
      assertThat(here).as(service).isEqualTo(there);
    }
  }

  @Test
  void holdsNoSecretItself() {
    for (String service : SERVICES) {
      assertThat(StrictYaml.map(COMPOSE, "services", service, "environment").keySet())
          .as(service)
          .noneMatch(name -> name.matches(".*_(KEY|KEYS|PASSWORD|SECRET|SECRETS)"));
    }
  }

  @Test
  void handsEachServiceItsOwnSecretsAndNobodyElses() {
    Set<String> volumes = new TreeSet<>();
    for (String service : SERVICES) {
      String mounted = StrictYaml.text(COMPOSE, "services", service, "volumes", 0);
      String volume = mounted.substring(0, mounted.indexOf(':'));
      assertThat(mounted).endsWith(":/settings:ro");
      assertThat(StrictYaml.list(COMPOSE, "services", service, "volumes")).hasSize(1);
      assertThat(StrictYaml.list(COMPOSE, "services", "prepare", "volumes"))
          .contains(volume + ":/settings/" + service);
      volumes.add(volume);
    }
    assertThat(volumes).hasSameSizeAs(SERVICES);
  }

  @Test
  void isReachedFromThisMachineAloneAtThePortsOfRun() {
    List<String> published =
        StrictYaml.list(COMPOSE, "services", "world", "ports").stream()
            .map(Object::toString)
            .toList();
    Map<String, String> usual = Ports.of(Map.of()).variables();
    // Mailboxes are read over IMAP by who is inside; a person looks at them in Mailpit.
    usual.remove("SANDBOX_IMAP_PORT");

    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            usual.values().stream().map(port -> "127.0.0.1:%s:%1$s".formatted(port)).toList());
    StrictYaml.map(COMPOSE, "services")
        .forEach((name, service) -> {
          if (!name.equals("world")) {
            assertThat(StrictYaml.text(service, "network_mode"))
                .as(name)
                .isEqualTo("service:world");
            assertThat(StrictYaml.map(service)).as(name).doesNotContainKey("ports");
          }
        });
  }

  @Test
  void runsOurImagesWithoutPrivileges() {
    StrictYaml.map(COMPOSE, "services")
        .forEach((name, service) -> {
          if (StrictYaml.at(service, "build").isPresent()) {
            assertThat(StrictYaml.at(service, "read_only")).as(name).contains(true);
            assertThat(StrictYaml.list(service, "cap_drop")).containsExactly("ALL");
            assertThat(StrictYaml.list(service, "security_opt"))
                .containsExactly("no-new-privileges:true");
            String target = SERVICES.contains(name) ? "service" : "sandbox";
            assertThat(StrictYaml.text(service, "build", "target")).as(name).isEqualTo(target);
          }
        });
    for (String service : SERVICES) {
      assertThat(StrictYaml.text(COMPOSE, "services", service, "build", "args", "SERVICE"))
          .isEqualTo(service);
    }
  }

  @Test
  void seedsOnceEverythingIsThere() {
    Map<String, Object> awaited = StrictYaml.map(COMPOSE, "services", "seed", "depends_on");

    assertThat(awaited.keySet()).containsAll(SERVICES).contains("identity", "simulator");
    for (String service : SERVICES) {
      assertThat(StrictYaml.text(awaited, service, "condition")).isEqualTo("service_healthy");
      assertThat(
              StrictYaml.text(COMPOSE, "services", service, "depends_on", "prepare", "condition"))
          .isEqualTo("service_completed_successfully");
    }
  }

  @Test // what the tests run against and what compose starts are the same
  void startsTheServersThatTheTestsKnow() throws IOException {
    String containers =
        Files.readString(
            ServiceVariables.PROJECT.resolve(
                "sandbox/infrastructure/src/main/java/dev/scriptline/sandbox/infrastructure/server/"
                    + "ContainerServers.java"));

    for (String server : List.of("postgres", "kafka")) {
      assertThat(containers)
          .contains('"' + StrictYaml.text(COMPOSE, "services", server, "image") + '"');
    }
  }

  private Map<String, String> given(String service) {
    Map<String, String> given = new TreeMap<>();
    StrictYaml.map(COMPOSE, "services", service, "environment")
        .forEach((name, value) -> given.put(name, value.toString()));
    Variables.drawnIn(folder, Ports.of(Map.of())).writeSecrets(folder.resolve("settings"));
    try (Stream<Path> files = Files.list(folder.resolve("settings").resolve(service))) {
      for (Path file : files.toList()) {
        assertThat(given.put(file.getFileName().toString(), Files.readString(file)))
            .as(file.toString())
            .isNull();
      }
      return given;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> byRun(String service) {
    Service wanted =
        Arrays.stream(Service.values())
            .filter(one -> one.module().equals(service))
            .collect(Collectors.toList())
            .getFirst();
    SandboxSecrets secrets = SandboxSecrets.keptIn(new SandboxFolder(folder));
    return new dev.scriptline.sandbox.launcher.environment.ServiceVariables(
            Ports.of(Map.of()), secrets)
        .of(wanted);
  }
}
