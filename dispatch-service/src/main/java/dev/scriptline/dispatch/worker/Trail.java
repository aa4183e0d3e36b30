package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.job.Job;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works on a job in the trace in which it was asked for, so that one search finds all of it. */
@Component
public class Trail {

  private final ObjectProvider<Tracer> tracer;
  private final ObjectProvider<Propagator> propagator;

  Trail(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** Does the work; without a trace where nobody began one or nobody traces. */
  public void follow(Job job, String step, Runnable work) {
    @Nullable Tracer spans = tracer.getIfAvailable();
    @Nullable Propagator reader = propagator.getIfAvailable();
    @Nullable String traceparent = job.traceparent();
    if (spans == null || reader == null || traceparent == null) {
      work.run();
      return;
    }
    Span span = reader.extract(Map.of("traceparent", traceparent), Map::get).name(step).start();
    try (Tracer.SpanInScope _ = spans.withSpan(span)) {
      work.run();
    } finally {
      span.end();
    }
  }
}
