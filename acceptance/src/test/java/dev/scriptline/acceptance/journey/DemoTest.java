package dev.scriptline.acceptance.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.launcher.WorldSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the README, as a newcomer types it; only ports and data are moved. */
class DemoTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final int MINUTES = 6;

  @Test
  void endsWithTheWholeWay(@TempDir Path folder) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process demo = demo(folder, output);
    try {
      assertThat(demo.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      demo.destroy();
    }

    String told = Files.readString(output, UTF_8);
    assertThat(demo.exitValue()).as(told).isZero();
    assertThat(told).containsPattern("✓ base world .* pharmacies");
    assertThat(told)
        .containsPattern("All \\d+ prerequisites are there")
        .contains("approved → requested → issued → signed → printed → dispensed")
        .contains("The platform has issued it exactly once")
        .contains("approved → requested → emailed")
        .contains("The mailbox holds it exactly once")
        .containsPattern("IE  <[0-9a-f-]{36}@scriptline\\.example\\.org>");
  }

  private static Process demo(Path folder, Path output) throws IOException {
    ProcessBuilder demo =
        new ProcessBuilder(PROJECT.resolve("run").toString(), "demo")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    demo.environment().putAll(WorldSettings.onFreePorts(PROJECT, folder).variables());
    demo.environment().put("SANDBOX_FOLDER", folder.resolve("sandbox").toString());
    return demo.start();
  }
}
