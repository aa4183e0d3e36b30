package dev.scriptline.edge.sample;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties("sample")
record SampleSettings(
    @DefaultValue("PT20S") Duration deadline,
    @Positive @DefaultValue("8") int concurrency,
    @Nullable Secret clientSecret) {

  SampleSettings {
    if (deadline.isNegative()) {
      throw new IllegalArgumentException("A deadline lies ahead.");
    }
  }
}
