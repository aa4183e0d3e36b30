package dev.scriptline.edge.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.edge.sample.SampleService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What somebody sees who starts a service with something wrong in its environment: a process of its
 * own.
 */
class StartTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
          "DATABASE_USER", "none",
          "DATABASE_PASSWORD", "none",
          "DATABASE_OWNER_USER", "none",
          "DATABASE_OWNER_PASSWORD", "none",
          "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
          "OAUTH_ISSUER_URI", "http://127.0.0.1:1",
          "OAUTH_AUDIENCE", "scriptline",
          "SERVER_PORT", "0",
          "MANAGEMENT_PORT", "0");

  @Test
  void namesAMissingVariable() throws Exception {
    assertThat(failure("OAUTH_AUDIENCE", ""))
        .isEqualTo(
            "OAUTH_AUDIENCE is missing: it should be the audience that tokens for Scriptline name, such as scriptline.");
  }

  @Test
  void namesEveryMissingVariableInOneSentence() throws Exception {
    Map<String, String> environment = new HashMap<>(GOOD);
    environment.remove("DATABASE_URL");
    environment.remove("DATABASE_USER");

    assertThat(failure(environment))
        .startsWith("DATABASE_URL is missing: it should be the JDBC address")
        .endsWith("; look at DATABASE_USER too.");
  }

  @Test
  void namesAMalformedVariableAndKeepsItsValueToItself() throws Exception {
    assertThat(failure("DATABASE_URL", "mysql://hunter2"))
        .startsWith("DATABASE_URL is malformed: it should be the JDBC address")
        .doesNotContain("hunter2");
  }

  @Test
  void namesTheVariableBehindASettingThatCannotBeBound() throws Exception {
    assertThat(failure("SAMPLE_DEADLINE_VARIABLE", "soon-hunter2"))
        .isEqualTo(
            "SAMPLE_DEADLINE_VARIABLE (the setting sample.deadline) cannot be read as a Duration.");
    assertThat(failure("SAMPLE_CONCURRENCY_VARIABLE", "0"))
        .isEqualTo(
            "SAMPLE_CONCURRENCY_VARIABLE (the setting sample.concurrency) must be greater than 0.");
  }

  @Test
  void namesTheVariablesBehindSettingsThatDoNotFit() throws Exception {
    assertThat(failure("SAMPLE_DEADLINE_VARIABLE", "PT-1S"))
        .isEqualTo(
            "SAMPLE_CONCURRENCY_VARIABLE or SAMPLE_DEADLINE_VARIABLE or SAMPLE_SECRET_VARIABLE"
                + " (the settings sample) cannot be read as a SampleSettings: A deadline lies ahead.");
  }

  @Test
  void refusesOnePortForBothServers() throws Exception {
    Map<String, String> environment = new HashMap<>(GOOD);
    environment.put("SERVER_PORT", "18999");
    environment.put("MANAGEMENT_PORT", "18999");

    assertThat(failure(environment)).startsWith("MANAGEMENT_PORT must be another port");
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(failure("SERVER_PORT", port))
          .isEqualTo("Port " + port + " is taken: SERVER_PORT should be a free port.");
      assertThat(failure("MANAGEMENT_PORT", port))
          .isEqualTo("Port " + port + " is taken: MANAGEMENT_PORT should be a free port.");
    }
  }

  private static String failure(String variable, String value) throws Exception {
    Map<String, String> environment = new HashMap<>(GOOD);
    environment.put(variable, value);
    return failure(environment);
  }

  /** The one line on standard error; the exit code must be 1. */
  private static String failure(Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(SampleService.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(error).isEqualTo(1);
    assertThat(error.lines()).hasSize(1);
    return error.strip();
  }
}
