package dev.scriptline.acceptance.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.Shell;
import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import dev.scriptline.sandbox.infrastructure.postgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the chart's migration job does to a database: brings it up to date, and nothing else. */
@Tag("show")
@Tag("show-deploy")
class MigrationShowTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.forService("webhook");

  @TempDir private Path folder;

  @Test
  void migratesAndEndsBeforeAnythingIsTaken() throws IOException {
    Shell shell = new Shell(folder);
    infrastructure.environment().forEach(shell::with);
    shell.with("JAVA_TOOL_OPTIONS", optionsOfTheJob());

    Shell.Result job =
        shell.run(
            "bash",
            "-c",
            "exec '%s/bin/java' -jar webhook-ingest/target/webhook-ingest-*-exec.jar"
                .formatted(System.getProperty("java.home")));

    assertThat(job.exitCode()).as(job.output()).isZero();
    assertThat(count("flyway_schema_history where success")).isPositive();
    assertThat(count("intake_offset")).as("nothing was read").isZero();
    assertThat(job.output()).doesNotContain("Started ");
  }

  private static String optionsOfTheJob() throws IOException {
    Path template = ServiceVariables.PROJECT.resolve("helm/templates/migrations.yaml");
    try (Stream<String> lines = Files.lines(template)) {
      return lines
          .filter(line -> line.strip().startsWith("value: -D"))
          .map(line -> line.replace("value:", "").strip())
          .findFirst()
          .orElseThrow();
    }
  }

  private static int count(String what) {
    Login owner = infrastructure.database().roles().owner();
    return JdbcClient.create(
            new DriverManagerDataSource(
                infrastructure.database().url(), owner.user(), owner.password()))
        .sql("select count(*) from " + what)
        .query(Integer.class)
        .single();
  }
}
