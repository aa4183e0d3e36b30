/** Keeps every signed callback before answering it, and turns callbacks into status events. */
@NullMarked
package dev.scriptline.ingest;

import org.jspecify.annotations.NullMarked;
