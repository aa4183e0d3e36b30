/** Keeps every transition of every prescription for ever, and tells what happened. */
@NullMarked
package dev.scriptline.history;

import org.jspecify.annotations.NullMarked;
