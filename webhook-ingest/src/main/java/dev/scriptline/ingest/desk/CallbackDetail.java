package dev.scriptline.ingest.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One callback with its deliveries.
 *
 * @param body redacted; absent where it is not JSON
 */
record CallbackDetail(
    @JsonUnwrapped CallbackView callback,
    List<Callbacks.Delivery> deliveries,
    @Nullable JsonNode body) {

  static CallbackDetail of(
      Callback callback, List<Callbacks.Delivery> deliveries, Optional<JsonNode> body) {
    return new CallbackDetail(CallbackView.of(callback), deliveries, body.orElse(null));
  }
}
