package dev.scriptline.messaging.outbox;

import java.util.Optional;

/** The trace that the current thread works in, as a W3C {@code traceparent}. */
@FunctionalInterface
interface TraceSource {

  Optional<String> traceparent();
}
