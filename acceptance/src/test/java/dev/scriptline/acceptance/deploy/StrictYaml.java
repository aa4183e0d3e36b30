package dev.scriptline.acceptance.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML as its strictest readers do: a key that stands twice is an error. */
public final class StrictYaml {

  private StrictYaml() {}

  /** The mappings in a text, one a document; empty documents are left out. */
  public static List<Map<String, Object>> documents(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
      if (document != null) {
        documents.add(mapping(document));
      }
    }
    return documents;
  }

  /** The one mapping in a file. */
  public static Map<String, Object> file(Path path) {
    try {
      List<Map<String, Object>> documents = documents(Files.readString(path));
      if (documents.size() != 1) {
        throw new IllegalArgumentException(
            path + " holds %d documents".formatted(documents.size()));
      }
      return documents.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What stands at a path of keys and list positions.
   *
   * @param keys names in mappings, numbers in lists
   */
  public static Optional<Object> at(Object tree, Object... keys) {
    Object found = tree;
    for (Object key : keys) {
      Object next =
          switch (found) {
            case Map<?, ?> map -> map.get(key);
            case List<?> list when key instanceof Integer i && i < list.size() -> list.get(i);
            default -> null;
          };
      if (next == null) {
        return Optional.empty();
      }
      found = next;
    }
    return Optional.of(found);
  }

  /** The mapping at a path; empty where there is none. */
  public static Map<String, Object> map(Object tree, Object... keys) {
    return at(tree, keys).map(StrictYaml::mapping).orElse(Map.of());
  }

  /** The list at a path; empty where there is none. */
  public static List<Object> list(Object tree, Object... keys) {
    return at(tree, keys).map(StrictYaml::sequence).orElse(List.of());
  }

  /** The text at a path; empty where there is none. */
  public static String text(Object tree, Object... keys) {
    return at(tree, keys).map(Objects::toString).orElse("");
  }

  @SuppressWarnings("unchecked") // YAML's keys here are all words
  private static Map<String, Object> mapping(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("a mapping was expected: " + value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> sequence(Object value) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw new IllegalArgumentException("a list was expected: " + value);
  }
}
