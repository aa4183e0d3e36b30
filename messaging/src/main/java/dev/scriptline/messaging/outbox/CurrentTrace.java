package dev.scriptline.messaging.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The trace of the current span; none where the service has no tracer or the thread no span. */
final class CurrentTrace implements TraceSource {

  private final Supplier<@Nullable Tracer> tracer;
  private final Supplier<@Nullable Propagator> propagator;

  CurrentTrace(Supplier<@Nullable Tracer> tracer, Supplier<@Nullable Propagator> propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public Optional<String> traceparent() {
    Tracer current = tracer.get();
    Propagator carrier = propagator.get();
    Span span = current == null ? null : current.currentSpan();
    if (span == null || carrier == null) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    carrier.inject(
        span.context(),
        fields,
        (map, name, value) -> {
          if (map != null) {
            map.put(name, value);
          }
        });
    return Optional.ofNullable(fields.get("traceparent"));
  }
}
