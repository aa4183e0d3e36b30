package dev.scriptline.acceptance.deploy.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/operations.md speaks of everything that can happen, and of nothing that there is not. */
@Tag("show-deploy")
class OperationsTest {

  private static final Pattern METRIC = Pattern.compile("\"(scriptline(?:\\.[a-z]+)+)\"");
  private static final Pattern CALL =
      Pattern.compile("`(?:GET|POST|PUT) (/[^`?]+)|\"\\$(?:DISPATCH|INGEST|HISTORY)(/[^\"?]+)");
  private static final Pattern MAPPING = Pattern.compile("\"(/(?:api|intake)[^\"]*)\"");
  private static final Pattern CONSTANT =
      Pattern.compile("^ {2}([A-Z][A-Z_]+)[,;(]", Pattern.MULTILINE);
  private static final Pattern SCRIPT = Pattern.compile("`(\\.ci/[a-z]+)");

  @TempDir private Path folder;

  private static String document = "";
  private static String sources = "";

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(ServiceVariables.PROJECT.resolve("docs/operations.md"));
    StringBuilder all = new StringBuilder();
    for (String module : Set.of("messaging", "edge")) {
      append(all, module);
    }
    for (String service : ServiceVariables.SERVICES) {
      append(all, service);
    }
    sources = all.toString();
  }

  @Test
  void saysWhatToDoForEachAlarm() throws IOException {
    Set<String> kinds = new TreeSet<>();
    kinds.addAll(kindsIn("status-history-service/src/main/java/dev/scriptline/history/alarm"));
    kinds.addAll(kindsIn("webhook-ingest/src/main/java/dev/scriptline/ingest/alarm"));

    assertThat(kinds).contains("surplus", "no-callback", "old-secret-used").hasSizeGreaterThan(12);
    assertThat(kinds).allSatisfy(kind -> assertThat(document).contains("{kind=\"" + kind + "\"}"));
  }

  @Test
  void saysWhatEachFigureOfOursMeans() {
    Set<String> metrics = new TreeSet<>();
    METRIC.matcher(sources).results().map(match -> match.group(1)).forEach(metrics::add);
    // Names of settings, not of figures.
    metrics.removeIf(name ->
        !sources.matches("(?s).*(Gauge|Counter|Timer)\\.builder\\(\\s*\"%s\".*".formatted(name))
            && !sources.contains("meters.gauge(\"" + name + "\""));

    assertThat(metrics).contains("scriptline.intake.lag").hasSizeGreaterThan(6);
    assertThat(metrics)
        .allSatisfy(name -> assertThat(document).contains('`' + name.replace('.', '_')));
  }

  @Test
  void saysHowToRotateEachSecret() {
    String table = section("Rotate keys and secrets");

    assertThat(ServiceVariables.SECRET).allSatisfy(secret -> assertThat(table).contains(secret));
  }

  @Test
  void namesOnlyAddressesThatThereAre() {
    Set<String> there = new TreeSet<>();
    MAPPING.matcher(sources).results().map(match -> shape(match.group(1))).forEach(there::add);
    Set<String> named = new TreeSet<>();
    CALL.matcher(document)
        .results()
        .map(match -> shape(match.group(1) == null ? match.group(2) : match.group(1)))
        .forEach(named::add);

    assertThat(named).hasSizeGreaterThan(8);
    // A controller's path may be split between its class and its methods.
    assertThat(named)
        .allSatisfy(
            path -> assertThat(there.contains(path) || split(path, there)).as(path).isTrue());
  }

  @Test
  void namesOnlyScriptsAndFilesThatThereAre() {
    Stream<String> scripts = SCRIPT.matcher(document).results().map(match -> match.group(1));
    Stream<String> files =
        Pattern.compile("(?:^|[ `])(helm/[a-z./-]+\\.yaml)")
            .matcher(document)
            .results()
            .map(match -> match.group(1));

    assertThat(Stream.concat(scripts, files).toList())
        .hasSizeGreaterThan(4)
        .allSatisfy(name -> assertThat(ServiceVariables.PROJECT.resolve(name)).exists());
  }

  @Test
  void installsByACommandThatHelmWouldUnderstandAsThePipelinesDoes() throws IOException {
    String documented = firstLine("helm upgrade scriptline ");
    Shell shell = new Shell(folder).standIn("helm", "exit 0").with("NAMESPACE", "prescriptions");

    assertThat(shell.run("bash", "-c", documented).exitCode()).isZero();

    String called = shell.calls().getFirst();
    assertThat(called)
        .contains(
            "--namespace prescriptions --values helm/values-production.yaml --atomic --timeout 15m");
    assertThat(Files.readString(ServiceVariables.PROJECT.resolve(".ci/deploy")))
        .as("the two say the same")
        .contains("--atomic --timeout 15m");
  }

  private static Set<String> kindsIn(String place) throws IOException {
    Set<String> kinds = new TreeSet<>();
    String text =
        Files.readString(ServiceVariables.PROJECT.resolve(place).resolve("AlarmKind.java"));
    CONSTANT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.strip().replaceAll("[,;(]", ""))
        .forEach(word -> kinds.add(word.toLowerCase(Locale.ROOT).replace('_', '-')));
    return kinds;
  }

  private static boolean split(String path, Set<String> there) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String rest = '"' + path.substring(slash).replace("{}", "{id}") + '"';
      if (there.contains(path.substring(0, slash)) && sources.contains(rest)) {
        return true;
      }
    }
    return false;
  }

  // {id} and {prescriptionId} are the same to who calls.
  private static String shape(String path) {
    return path.strip().replaceAll("\\{[^}]*}", "{}");
  }

  private static String firstLine(String start) {
    return document
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static String section(String title) {
    int begin = document.indexOf("## " + title);
    int end = document.indexOf("\n## ", begin + 1);
    assertThat(begin).as(title).isNotNegative();
    return document.substring(begin, end);
  }

  private static void append(StringBuilder all, String module) throws IOException {
    Path folder = ServiceVariables.PROJECT.resolve(module).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
  }
}
