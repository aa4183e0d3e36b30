package dev.scriptline.acceptance.deploy.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.Shell;
import dev.scriptline.acceptance.deploy.StrictYaml;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets go from the pipeline into the cluster, and nowhere else. */
@Tag("show-deploy")
class SecretsTest {

  // What a shell could trip over.
  private static final String ODD = "o'dd \"$HOME\" `id` \\n {\"kty\":\"EC\"} ";

  @TempDir private Path folder;

  @Test
  void namesTheSecretsThatTheServicesNeed() {
    List<String> lines = new Shell(folder).run(".ci/secrets", "--names").output().lines().toList();

    for (String service : ServiceVariables.SERVICES) {
      Set<String> wanted = new TreeSet<>(ServiceVariables.known(service));
      wanted.retainAll(ServiceVariables.SECRET);
      assertThat(lines)
          .filteredOn(line -> line.startsWith(service + " "))
          .extracting(
              line -> line.split(" ")[1].replaceFirst("^(API|DISPATCH|INGEST|HISTORY)_", ""))
          .containsExactlyInAnyOrderElementsOf(wanted);
      Set<String> required = new TreeSet<>(ServiceVariables.required(service));
      required.retainAll(ServiceVariables.SECRET);
      assertThat(lines)
          .filteredOn(line -> line.startsWith(service + " ") && line.endsWith(" required"))
          .extracting(
              line -> line.split(" ")[1].replaceFirst("^(API|DISPATCH|INGEST|HISTORY)_", ""))
          .containsAll(required);
    }
  }

  @Test
  void writesEachServicesSecretAndSaysNoneOfIt() {
    Shell shell =
        shell()
            .standIn(
                "kubectl", "cat >>'%s/written'; echo '---' >>'%1$s/written'".formatted(folder));
    giveAll(shell);

    Shell.Result result = shell.run(".ci/secrets", "staging");

    assertThat(result.exitCode()).as(result.output()).isZero();
    List<Map<String, Object>> written =
        StrictYaml.documents(String.join("\n", shell.lines("written")));
    assertThat(written)
        .extracting(secret -> StrictYaml.text(secret, "metadata", "name"))
        .containsExactlyInAnyOrder(
            "scriptline-prescription-api",
            "scriptline-dispatch-service",
            "scriptline-webhook-ingest",
            "scriptline-status-history-service");
    assertThat(decoded(written, "scriptline-dispatch-service", "CREDENTIAL_KEYS"))
        .isEqualTo(ODD + "DISPATCH_CREDENTIAL_KEYS");
    assertThat(decoded(written, "scriptline-webhook-ingest", "WEBHOOK_SECRETS"))
        .isEqualTo(ODD + "INGEST_WEBHOOK_SECRETS");
    assertThat(StrictYaml.map(secret(written, "scriptline-webhook-ingest"), "data"))
        .as("nobody gets another's")
        .doesNotContainKey("CREDENTIAL_KEYS");
    assertThat(result.output()).doesNotContain("kty", encoded("DISPATCH_CREDENTIAL_KEYS"));
    assertThat(shell.calls())
        .hasSize(4)
        .allMatch(call -> call.startsWith("kubectl --namespace prescriptions apply --server-side"))
        .noneMatch(call -> call.contains("kty"));
  }

  @Test
  void staysSilentEvenWhereTheShellIsToldToTellAll() {
    Shell shell = shell().standIn("kubectl", "cat >/dev/null").with("SHELLOPTS", "xtrace");
    giveAll(shell);

    assertThat(shell.run(".ci/secrets", "staging").output())
        .doesNotContain("kty", encoded("DISPATCH_CREDENTIAL_KEYS"));
  }

  @Test
  void namesWhatIsMissingAndWritesNothing() {
    Shell shell = shell().standIn("kubectl", "cat >/dev/null");
    giveAll(shell);
    shell.with("DISPATCH_CREDENTIAL_KEYS", "").with("HISTORY_CHECKPOINT_SIGNING_KEY", "");

    Shell.Result result = shell.run(".ci/secrets", "staging");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output().strip())
        .isEqualTo(
            "These secured variables are missing: DISPATCH_CREDENTIAL_KEYS HISTORY_CHECKPOINT_SIGNING_KEY");
    assertThat(shell.calls()).isEmpty();
  }

  @Test
  void leavesSecretsToTheStoreWhereThereIsOne() {
    Shell shell = shell().standIn("kubectl", "cat >/dev/null");

    Shell.Result result = shell.run(".ci/secrets", "production");

    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).contains("come from its store");
    assertThat(shell.calls()).isEmpty();
  }

  @Test
  void failsWhereTheClusterRefuses() {
    Shell shell = shell().standIn("kubectl", "cat >/dev/null; exit 1");
    giveAll(shell);

    assertThat(shell.run(".ci/secrets", "staging").exitCode()).isNotZero();
    assertThat(shell.calls()).as("it stops at the first").hasSize(1);
  }

  private Shell shell() {
    return new Shell(folder)
        .with("AWS_ROLE_ARN", "arn:aws:iam::000000000000:role/pipeline")
        .with("AWS_REGION", "eu-west-1")
        .with("BITBUCKET_STEP_OIDC_TOKEN", "token")
        .with("K8S_NAMESPACE", "prescriptions");
  }

  private static void giveAll(Shell shell) {
    Set<String> optional = new HashSet<>();
    shell
        .run(".ci/secrets", "--names")
        .output()
        .lines()
        .map(line -> line.split(" "))
        .forEach(words -> {
          if (words[2].equals("required") && !words[1].endsWith("KAFKA_SASL_JAAS_CONFIG")) {
            shell.with(words[1], ODD + words[1]);
          } else {
            optional.add(words[1]);
          }
        });
    assertThat(optional).as("what staging does without").hasSizeGreaterThan(4);
  }

  private static Map<String, Object> secret(List<Map<String, Object>> written, String name) {
    return written.stream()
        .filter(secret -> name.equals(StrictYaml.text(secret, "metadata", "name")))
        .findFirst()
        .orElseThrow();
  }

  private static String decoded(List<Map<String, Object>> written, String name, String key) {
    return new String(
        Base64.getDecoder().decode(StrictYaml.text(secret(written, name), "data", key)), UTF_8);
  }

  private static String encoded(String variable) {
    return Base64.getEncoder().encodeToString((ODD + variable).getBytes(UTF_8));
  }
}
