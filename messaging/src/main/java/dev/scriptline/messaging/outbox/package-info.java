/** Where a change leaves its events: in a table of its own database, in its own transaction. */
@NullMarked
package dev.scriptline.messaging.outbox;

import org.jspecify.annotations.NullMarked;
