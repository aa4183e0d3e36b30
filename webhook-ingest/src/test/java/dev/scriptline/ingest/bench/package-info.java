/** Figures of the accept path, printed and never asserted: {@code ./verify show callbacks}. */
@NullMarked
package dev.scriptline.ingest.bench;

import org.jspecify.annotations.NullMarked;
