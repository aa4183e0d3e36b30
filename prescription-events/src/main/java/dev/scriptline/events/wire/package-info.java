/** How events stand on Kafka: topics, CloudEvents headers, JSON values, ids and tags. */
@NullMarked
package dev.scriptline.events.wire;

import org.jspecify.annotations.NullMarked;
