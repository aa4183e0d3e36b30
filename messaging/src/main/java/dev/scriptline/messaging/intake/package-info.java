/** Kafka listeners that only take in: a batch, its effect and its offsets are one transaction. */
@NullMarked
package dev.scriptline.messaging.intake;

import org.jspecify.annotations.NullMarked;
