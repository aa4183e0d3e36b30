package dev.scriptline.acceptance.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.Shell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pipeline's scripts tell aws, docker and helm to do. */
@Tag("show-deploy")
class DeployScriptsTest {

  @TempDir private Path folder;

  @Test
  void deploysOneCommitAndTakesBackWhatDoesNotComeUp() {
    Shell shell = shell().standIn("helm", "exit 0");

    assertThat(shell.run(".ci/deploy", "production").exitCode()).isZero();

    assertThat(shell.calls())
        .singleElement()
        .asString()
        .startsWith("helm upgrade scriptline helm --install --namespace prescriptions")
        .contains(
            "--values helm/values-production.yaml",
            "image.tag=4f2a9c",
            "image.registry=registry.example.org/scriptline",
            "--atomic");
  }

  @Test
  void failsWhereHelmDoes() {
    Shell shell = shell().standIn("helm", "echo 'UPGRADE FAILED' >&2; exit 1");

    assertThat(shell.run(".ci/deploy", "staging").exitCode()).isEqualTo(1);
  }

  @Test
  void refusesAnEnvironmentThatThereIsNot() {
    Shell shell = shell().standIn("helm", "exit 0");

    Shell.Result result = shell.run(".ci/deploy", "stageing");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("helm/values-stageing.yaml is not there");
    assertThat(shell.calls()).isEmpty();
  }

  @Test
  void pointsAtTheClusterByTheStepsToken() {
    Shell shell =
        shell()
            .standIn("aws", "cat \"$AWS_WEB_IDENTITY_TOKEN_FILE\" >'%s/token'".formatted(folder));

    Shell.Result result = shell.run(".ci/cluster");

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(shell.calls())
        .containsExactly("aws eks update-kubeconfig --name scriptline --region eu-west-1");
    assertThat(shell.lines("token")).containsExactly("the-token-of-the-step");
    assertThat(result.output()).doesNotContain("the-token-of-the-step");
  }

  @ParameterizedTest
  @ValueSource(strings = {".ci/cluster", ".ci/deploy staging", ".ci/rollback", ".ci/images"})
  void doesNothingWithoutTheStepsToken(String line) {
    Shell shell = shell().with("BITBUCKET_STEP_OIDC_TOKEN", "");
    for (String tool : List.of("aws", "helm", "docker", "kubectl")) {
      shell.standIn(tool, "exit 0");
    }

    Shell.Result result = shell.run(line.split(" "));

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("BITBUCKET_STEP_OIDC_TOKEN");
    assertThat(shell.calls()).isEmpty();
  }

  @Test
  void rollsBackToTheRevisionThatIsNamed() {
    Shell shell = shell().standIn("helm", "exit 0");

    assertThat(shell.run(".ci/rollback", "7").exitCode()).isZero();
    assertThat(shell.run(".ci/rollback", "7; helm uninstall").exitCode()).isEqualTo(2);

    assertThat(shell.calls())
        .containsExactly(
            "helm history scriptline --namespace prescriptions --max 10",
            "helm rollback scriptline 7 --namespace prescriptions --wait --timeout 15m");
  }

  private Shell shell() {
    return new Shell(folder)
        .with("AWS_ROLE_ARN", "arn:aws:iam::000000000000:role/pipeline")
        .with("AWS_REGION", "eu-west-1")
        .with("BITBUCKET_STEP_OIDC_TOKEN", "the-token-of-the-step")
        .with("BITBUCKET_COMMIT", "4f2a9c")
        .with("IMAGE_REGISTRY", "registry.example.org/scriptline")
        .with("EKS_CLUSTER", "scriptline")
        .with("K8S_NAMESPACE", "prescriptions");
  }
}
