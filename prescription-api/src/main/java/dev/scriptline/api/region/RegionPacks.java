package dev.scriptline.api.region;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the packs under {@code regions/}: a further region is a further file. */
@Configuration(proxyBeanMethods = false)
class RegionPacks {

  private static final String PACKS = "classpath*:regions/*.yml";

  @Bean
  Regions regions(ResourcePatternResolver resources) throws IOException {
    return new Regions(
        Arrays.stream(resources.getResources(PACKS))
            .map(RegionPacks::read)
            .sorted(Comparator.comparing(Region::code))
            .toList());
  }

  /**
   * The region of one pack.
   *
   * @throws IllegalStateException naming the file, when a member is missing or malformed
   */
  static Region read(Resource pack) {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(pack);
    Properties members = Optional.ofNullable(yaml.getObject()).orElseGet(Properties::new);
    try {
      return new Binder(new MapConfigurationPropertySource(members))
          .bind(ConfigurationPropertyName.EMPTY, Bindable.of(Region.class))
          .get();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The region pack " + pack.getFilename() + " cannot be read.", e);
    }
  }
}
