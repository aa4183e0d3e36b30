/** A Kafka broker in a process of its own, its topics and what stands on them. */
@NullMarked
package dev.scriptline.sandbox.infrastructure.kafka;

import org.jspecify.annotations.NullMarked;
