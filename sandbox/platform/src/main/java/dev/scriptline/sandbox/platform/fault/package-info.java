/** Faults that can be ordered for the next calls and callbacks. */
@NullMarked
package dev.scriptline.sandbox.platform.fault;

import org.jspecify.annotations.NullMarked;
