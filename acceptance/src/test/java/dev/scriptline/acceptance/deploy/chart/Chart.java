package dev.scriptline.acceptance.deploy.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import dev.scriptline.acceptance.deploy.ServiceVariables;
import dev.scriptline.acceptance.deploy.StrictYaml;
import dev.scriptline.sandbox.infrastructure.process.FileCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The chart in the hands of Helm itself. */
final class Chart {

  static final Path FOLDER = ServiceVariables.PROJECT.resolve("helm");
  static final String RELEASE = "scriptline";
  static final String NAMESPACE = "prescriptions";

  /** The annotation of hooks in what is rendered here. */
  static final String HOOK = "judged/hook";

  // Helm keeps hooks apart from all else, and its Java face does not show them: here they are none.
  private static final Path WITHOUT_HOOKS = copyWithoutHooks();

  private Chart() {}

  /** The environments that the chart comes with, by the words in their files' names. */
  static Stream<String> environments() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("values-[a-z]+\\.yaml"))
          .map(name -> name.substring("values-".length(), name.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chart as an environment's values make it. */
  static Rendered render(String environment) {
    return render(environment, Map.of());
  }

  /**
   * The same with some values changed.
   *
   * @param changed by their paths, as behind --set
   */
  static Rendered render(String environment, Map<String, ?> changed) {
    return new Rendered(text(environment, changed));
  }

  static String text(String environment, Map<String, ?> changed) {
    TemplateCommand template =
        new Helm(WITHOUT_HOOKS)
            .template()
            .withName(RELEASE)
            .withNamespace(NAMESPACE)
            .withKubeVersion("1.33.0")
            .withValuesFile(valuesOf(environment));
    changed.forEach(template::set);
    return template.call();
  }

  /** The chart with its common values alone. */
  static String textWithoutAnEnvironment() {
    return new Helm(FOLDER).template().withName(RELEASE).withKubeVersion("1.33.0").call();
  }

  /** What helm lint --strict says of the chart with an environment's values as its own. */
  static LintResult lint(String environment, Path scratch) {
    Path copy = copy(scratch.resolve("scriptline"));
    Map<String, Object> values =
        merged(
            StrictYaml.file(FOLDER.resolve("values.yaml")), StrictYaml.file(valuesOf(environment)));
    write(copy.resolve("values.yaml"), new Yaml().dump(values));
    return new Helm(copy).lint().strict().call();
  }

  private static Path copyWithoutHooks() {
    try {
      Path scratch = Files.createTempDirectory("scriptline-chart");
      Path copy = copy(scratch.resolve("scriptline"));
      try (Stream<Path> templates = Files.list(copy.resolve("templates"))) {
        for (Path template : templates.toList()) {
          write(template, Files.readString(template).replace("helm.sh/hook:", HOOK + ":"));
        }
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FileCache.delete(scratch)));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(Path copy) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path valuesOf(String environment) {
    return FOLDER.resolve("values-%s.yaml".formatted(environment));
  }

  @SuppressWarnings("unchecked") // values' keys are all words
  private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> over) {
    Map<String, Object> result = new LinkedHashMap<>(base);
    over.forEach((key, value) -> {
      boolean both = value instanceof Map<?, ?> && base.get(key) instanceof Map<?, ?>;
      result.put(
          key, both ? merged(StrictYaml.map(base, key), (Map<String, Object>) value) : value);
    });
    return result;
  }
}
