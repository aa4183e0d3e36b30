package dev.scriptline.api.region;

import dev.scriptline.edge.MalformedSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the packs under {@code regions/}: a further region is a further file. */
@Configuration(proxyBeanMethods = false)
class RegionPacks {

  private static final String PACKS = "classpath*:regions/*.yml";

  @Bean
  Regions regions(ResourcePatternResolver resources) throws IOException {
    return read(resources.getResources(PACKS));
  }

  /**
   * The regions of all packs.
   *
   * @throws MalformedSettingException with every mistake in every pack, each with file and field
   */
  static Regions read(Resource... packs) throws IOException {
    List<String> mistakes = new ArrayList<>();
    List<Supplier<Region>> read = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Resource[] byName = packs.clone();
    Arrays.sort(byName, Comparator.comparing(RegionPacks::file));
    for (Resource pack : byName) {
      Consumer<String> noted = mistake -> mistakes.add(file(pack) + ": " + mistake);
      whole(pack, noted).map(whole -> PackReader.read(whole, codes)).ifPresent(read::add);
    }
    if (!mistakes.isEmpty()) {
      throw new MalformedSettingException(
          "The region packs cannot be used:\n  " + String.join("\n  ", mistakes));
    }
    return new Regions(
        read.stream().map(Supplier::get).sorted(Comparator.comparing(Region::code)).toList());
  }

  private static Optional<PackPart> whole(Resource pack, Consumer<String> mistakes)
      throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try (InputStream yaml = pack.getInputStream()) {
      Object content = new Yaml(new SafeConstructor(strict)).load(yaml);
      return Optional.of(PackPart.whole(content, mistakes));
    } catch (MarkedYAMLException e) {
      mistakes.accept(
          "line %d is no YAML: %s".formatted(e.getProblemMark().getLine() + 1, e.getProblem()));
    } catch (YAMLException _) {
      mistakes.accept("the file is no YAML");
    }
    return Optional.empty();
  }

  private static String file(Resource pack) {
    return String.valueOf(pack.getFilename());
  }
}
