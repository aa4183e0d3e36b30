/** Callbacks: received, kept and read. */
@NullMarked
package dev.scriptline.ingest.callback;

import org.jspecify.annotations.NullMarked;
