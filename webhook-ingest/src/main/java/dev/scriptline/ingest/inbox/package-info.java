/** Where callbacks are kept before they are answered, many with one commit. */
@NullMarked
package dev.scriptline.ingest.inbox;

import org.jspecify.annotations.NullMarked;
