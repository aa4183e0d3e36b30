/** The only place that can tell a callback of the platform from a forgery. */
@NullMarked
package dev.scriptline.ingest.signature;

import org.jspecify.annotations.NullMarked;
