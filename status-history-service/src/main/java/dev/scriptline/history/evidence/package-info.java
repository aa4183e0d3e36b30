/** One prescription's timeline with what proves it, to be handed out. */
@NullMarked
package dev.scriptline.history.evidence;

import org.jspecify.annotations.NullMarked;
