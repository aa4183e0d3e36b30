/** Commit, then publish: one relay per service carries the outbox to Kafka. */
@NullMarked
package dev.scriptline.messaging.relay;

import org.jspecify.annotations.NullMarked;
