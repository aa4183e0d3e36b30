/** Callbacks as support staff see them: what waits, what is parked, and never a token. */
@NullMarked
package dev.scriptline.ingest.desk;

import org.jspecify.annotations.NullMarked;
