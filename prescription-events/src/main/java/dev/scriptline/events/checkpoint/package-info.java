/** Signed statements of how far the history has come, by which an auditor finds any edit of it. */
@NullMarked
package dev.scriptline.events.checkpoint;

import org.jspecify.annotations.NullMarked;
