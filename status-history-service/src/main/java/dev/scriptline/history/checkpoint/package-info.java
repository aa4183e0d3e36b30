/** Signs how far the history has come, again and again, and reads what was signed. */
@NullMarked
package dev.scriptline.history.checkpoint;

import org.jspecify.annotations.NullMarked;
