package dev.scriptline.acceptance.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.Shell;
import dev.scriptline.acceptance.deploy.StrictYaml;
import dev.scriptline.sandbox.launcher.container.Variables;
import dev.scriptline.sandbox.launcher.layout.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The steps of the Dockerfile outside of a container: the small runtime is made, a service is put
 * together, trained, and started from its cache with the variables of the compose file. It ends
 * where it would begin to take and send.
 */
@Tag("show")
@Tag("show-deploy")
class TrainedServiceShowTest {

  @SuppressWarnings("unused") // by the test with parameters
  private static final Iterable<String> SERVICES = ServiceVariables.SERVICES;

  private static final Path PARTS = ServiceVariables.PROJECT.resolve("target/image");
  private static final String NO_SERVERS =
      "-Dspring.context.exit=onRefresh -Dspring.flyway.enabled=false"
          + " -Dspring.datasource.hikari.initialization-fail-timeout=-1"
          + " -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false"
          + " -Dspring.jpa.properties.hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect";

  @TempDir private static Path folder;

  @BeforeAll
  static void makePartsAndRuntime() {
    Shell shell = new Shell(folder).with("JAVA_HOME", System.getProperty("java.home"));
    succeed(shell.run(".ci/jars", "--built"));
    succeed(shell.run(".ci/image/runtime", folder.resolve("runtime").toString()));
    Variables.drawnIn(folder.resolve("drawn"), Ports.of(Map.of()))
        .writeSecrets(folder.resolve("settings"));
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void startsFromItsCacheWithTheVariablesOfTheComposeFile(String service) throws IOException {
    Path home = assembled(service);
    succeed(
        inside(home)
            .with("JAVA_SERVICE_OPTIONS", "-XX:+UseSerialGC")
            .run(
                "bash",
                "-c",
                "cd '%s' && %s/.ci/image/train '%s/variables/%s'"
                    .formatted(home, ServiceVariables.PROJECT, PARTS, service)));

    Shell.Result started = started(home, service);

    assertThat(started.exitCode()).as(started.output()).isZero();
    assertThat(started.output())
        .contains("Root WebApplicationContext: initialization completed")
        .doesNotContain("[aot]", "[cds]");
  }

  @Test
  void carriesTheWholeClassPathOfTheSandbox() throws IOException {
    String classPath =
        Files.readString(ServiceVariables.PROJECT.resolve("sandbox/launcher/target/class-path"));

    assertThat(Stream.of(classPath.split(":")).map(entry -> Path.of(entry).getFileName()))
        .hasSizeGreaterThan(50)
        .filteredOn(entry -> entry.toString().endsWith(".jar"))
        .allSatisfy(entry -> assertThat(PARTS.resolve("sandbox").resolve(entry)).exists());
  }

  @Test // that they come from the files
  void doesNotStartWithoutItsSecrets() throws IOException {
    Path home = assembled("webhook-ingest");
    Files.delete(folder.resolve("settings/webhook-ingest/WEBHOOK_SECRETS"));
    try {
      Shell.Result started = startedWithoutCache(home, "webhook-ingest");

      assertThat(started.exitCode()).isEqualTo(1);
      assertThat(started.output()).contains("WEBHOOK_SECRETS");
    } finally {
      Variables.drawnIn(folder.resolve("drawn"), Ports.of(Map.of()))
          .writeSecrets(folder.resolve("settings"));
    }
  }

  private static Shell.Result started(Path home, String service) {
    return start(home, service, "-XX:AOTCache=app.aot -XX:AOTMode=on");
  }

  private static Shell.Result startedWithoutCache(Path home, String service) {
    return start(home, service, "");
  }

  // AOTMode=on ends the start where the cache cannot be used.
  private static Shell.Result start(Path home, String service, String options) {
    Shell shell = inside(home);
    Object compose = StrictYaml.file(ServiceVariables.PROJECT.resolve("docker-compose.yml"));
    StrictYaml.map(compose, "services", service, "environment")
        .forEach((name, value) -> shell.with(name, value.toString()));
    shell.with("SPRING_CONFIG_IMPORT", "configtree:%s/settings/%s/".formatted(folder, service));
    return shell.run(
        "bash",
        "-c",
        "cd '%s' && exec java %s -XX:+UseSerialGC -XX:MaxRAMPercentage=60 %s -jar app.jar"
            .formatted(home, options, NO_SERVERS));
  }

  private static Path assembled(String service) throws IOException {
    Path home = Files.createDirectories(folder.resolve("app").resolve(service));
    for (String layer : new String[] {"dependencies", "snapshot-dependencies", "application"}) {
      succeed(
          new Shell(folder)
              .run("cp", "-r", "%s/%s/%s/.".formatted(PARTS, service, layer), home.toString()));
    }
    return home;
  }

  private static Shell inside(Path home) {
    return new Shell(home)
        .with("PATH", folder.resolve("runtime/bin") + ":" + System.getenv("PATH"));
  }

  private static void succeed(Shell.Result result) {
    assertThat(result.exitCode()).as(result.output()).isZero();
  }
}
