/** Which prescription a callback speaks of, and telling the others once that is known. */
@NullMarked
package dev.scriptline.ingest.correlation;

import org.jspecify.annotations.NullMarked;
