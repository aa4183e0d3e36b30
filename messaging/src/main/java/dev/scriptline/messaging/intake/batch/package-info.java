/** What one transaction takes in: records, read; their effect; their poison; their offsets. */
@NullMarked
package dev.scriptline.messaging.intake.batch;

import org.jspecify.annotations.NullMarked;
