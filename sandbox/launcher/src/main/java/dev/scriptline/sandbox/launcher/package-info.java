/** A sandbox with the services in it: planned, started, watched and stopped as one. */
@NullMarked
package dev.scriptline.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
