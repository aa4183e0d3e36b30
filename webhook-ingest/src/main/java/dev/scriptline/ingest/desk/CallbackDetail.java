package dev.scriptline.ingest.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One callback with its deliveries and with who had it read again.
 *
 * @param body redacted; absent where it is not JSON
 */
record CallbackDetail(
    @JsonUnwrapped CallbackView callback,
    List<Callbacks.Delivery> deliveries,
    List<Callbacks.Replay> replays,
    @Nullable JsonNode body) {}
