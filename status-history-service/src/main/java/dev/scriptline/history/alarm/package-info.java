/** Silence as an event: what should have happened and did not. */
@NullMarked
package dev.scriptline.history.alarm;

import org.jspecify.annotations.NullMarked;
