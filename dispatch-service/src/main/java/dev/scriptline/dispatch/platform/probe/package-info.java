/** Asks the platform in earnest whether a send would go through, without making anything there. */
@NullMarked
package dev.scriptline.dispatch.platform.probe;

import org.jspecify.annotations.NullMarked;
