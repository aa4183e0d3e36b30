package dev.scriptline.events.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How checkpoints stand inside their signatures. */
final class CheckpointJson {

  /** The {@code typ} of the signature: one of our other keys' uses cannot pass for a checkpoint. */
  static final String TYPE = "scriptline-checkpoint+jws";

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private CheckpointJson() {}
}
