package dev.scriptline.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class CurrentTraceTest {

  private final io.opentelemetry.api.trace.Tracer telemetry =
      SdkTracerProvider.builder().build().get("test");
  private final Tracer tracer = new OtelTracer(telemetry, new OtelCurrentTraceContext(), _ -> {});
  private final Propagator propagator =
      new OtelPropagator(
          ContextPropagators.create(W3CTraceContextPropagator.getInstance()), telemetry);

  @Test
  void isTheSpanOfTheCurrentThread() {
    Span span = tracer.nextSpan().start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      assertThat(new CurrentTrace(() -> tracer, () -> propagator).traceparent())
          .hasValueSatisfying(traceparent ->
              assertThat(traceparent)
                  .startsWith(
                      "00-%s-%s-".formatted(span.context().traceId(), span.context().spanId())));
    }
  }

  @Test
  void isAbsentOutsideASpan() {
    assertThat(new CurrentTrace(() -> tracer, () -> propagator).traceparent()).isEmpty();
  }

  @Test
  void isAbsentWithoutATracer() {
    assertThat(new CurrentTrace(() -> null, () -> null).traceparent()).isEmpty();
  }
}
