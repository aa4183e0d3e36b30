package dev.scriptline.acceptance.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a Docker engine, on demand: all images are built and the demo is played against the compose
 * file. It takes the usual ports of this machine and leaves nothing behind but the images.
 */
@Tag("show")
@Tag("show-deploy")
@EnabledIfEnvironmentVariable(
    named = "SCRIPTLINE_DOCKER",
    matches = "true",
    disabledReason = "SCRIPTLINE_DOCKER=true builds the images and plays the demo in containers.")
class ContainersShowTest {

  @TempDir private Path folder;

  @Test
  void playsTheDemoInContainers() {
    succeed(shell().run(".ci/jars", "--built"));
    succeed(compose("build"));
    try {
      succeed(compose("up", "--detach"));
      Shell.Result demo = succeed(compose("run", "--rm", "demo"));

      assertThat(demo.output())
          .contains("approved → requested → issued → signed → printed → dispensed")
          .contains("The platform has issued it exactly once")
          .contains("approved → requested → emailed")
          .contains("The mailbox holds it exactly once");
    } finally {
      succeed(compose("down", "--volumes"));
    }
  }

  private Shell.Result compose(String... words) {
    return shell()
        .run(
            "bash",
            "-c",
            "if docker compose version >/dev/null 2>&1; then compose='docker compose';"
                + " else compose=docker-compose; fi; $compose --project-name scriptline-show "
                + String.join(" ", words));
  }

  private Shell shell() {
    return new Shell(folder)
        .with("JAVA_HOME", System.getProperty("java.home"))
        .with("JARS", "given")
        .with("DOCKER_BUILDKIT", "1")
        .with("COMPOSE_DOCKER_CLI_BUILD", "1");
  }

  private static Shell.Result succeed(Shell.Result result) {
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result;
  }
}
